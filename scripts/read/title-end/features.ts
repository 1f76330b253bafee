import { singular } from '../../../src/lib/fold.ts';
import { initialsFit } from './acronym.ts';
import type { Word } from './words.ts';

/** Takes a feature by name, with its value. */
export type Emit = (name: string, value?: number) => void;

/** Words of the abstract that are looked at. */
const lookAhead = 18;

const finite = new Set(
  'is are was were has have had can could may might will would should must do does did remain remains become becomes aim aims seek seeks play plays show shows require requires rely relies suffer suffers face faces offer offers enable enables provide provides allow allows achieve achieves demonstrate demonstrates emerged address addresses struggle struggles often typically focus focuses refers lies consists involves present propose introduce study consider exhibit exhibits need needs learn learns use uses'.split(
    ' ',
  ),
);

/** Chance of a capital on a telling word that starts no sentence, and on a small word, by habit of writing. */
const titleCase = { telling: 0.93, small: 0.06 };
const sentenceCase = { telling: 0.2, small: 0.02 };
const prose = { telling: 0.14, small: 0.01 };

const hasCapital = (word: Word): boolean => /[AM]/.test(word.shape);

/** Log likelihood of the capitals of one word under a habit. */
function fit(word: Word, habit: { telling: number; small: number }): number {
  if (word.starts || !/[aAMx]/.test(word.shape)) return 0;
  const chance = word.small ? habit.small : habit.telling;
  return Math.log(hasCapital(word) ? chance : 1 - chance);
}

const pairKey = (a: Word | undefined, b: Word | undefined): string =>
  a && b && a.core && b.core ? `${a.core} ${singular(b.core)}` : '';

/** What holds for a whole text and is worked out once. */
export interface Sheet {
  words: Word[];
  /** How often two words follow one another. */
  pairs: ReadonlyMap<string, number>;
  counts: ReadonlyMap<string, number>;
}

export function toSheet(words: Word[]): Sheet {
  const pairs = new Map<string, number>();
  const counts = new Map<string, number>();
  words.forEach((word, i) => {
    const key = pairKey(word, words[i + 1]);
    if (key) pairs.set(key, (pairs.get(key) ?? 0) + 1);
    counts.set(word.core, (counts.get(word.core) ?? 0) + 1);
  });
  return { words, pairs, counts };
}

/** What speaks for one word being part of the title and not of the abstract. */
export function wordFeatures(word: Word, emit: Emit): void {
  emit(word.starts ? 't:start' : `t:${word.shape}${word.small ? 's' : ''}`);
  emit(`t=${word.core}`);
  if (word.end === '.' || word.end === ',') emit(`t${word.end}`);
}

const bucket = (n: number): string => (n < 8 ? String(n) : n < 12 ? '8+' : n < 18 ? '12+' : '18+');
const suffix = (word: Word | undefined): string => word?.core.slice(-3) ?? '';
const seen = (n: number): string => (n > 2 ? '2+' : String(Math.max(0, n - 1)));

/** What speaks for word `k` being the first of the abstract. */
export function placeFeatures({ words, pairs, counts }: Sheet, k: number, emit: Emit): void {
  const at = (i: number): Word | undefined => words[i];
  const last = at(k - 1) as Word;
  const first = at(k) as Word;
  const [second, third, fourth] = [at(k + 1), at(k + 2), at(k + 3)];
  const shape = (word: Word | undefined): string =>
    word ? (word.small ? `${word.shape}s` : word.shape) : '$';

  emit(`L=${last.core}`);
  emit(`F=${first.core}`);
  emit(`F2=${second?.core ?? ''}`);
  emit(`F3=${third?.core ?? ''}`);
  emit(`F4=${fourth?.core ?? ''}`);
  emit(`FF=${first.core} ${second?.core ?? ''}`);
  emit(`LF=${last.core} ${first.core}`);
  emit(`Ls=${suffix(last)}`);
  emit(`Fs=${suffix(first)}`);
  emit(`F2s=${suffix(second)}`);
  emit(`s1=${shape(first)}`);
  emit(`s2=${shape(first)}_${shape(second)}`);
  emit(`s3=${shape(second)}_${shape(third)}`);
  emit(`s4=${shape(third)}_${shape(fourth)}`);
  emit(`s0=${shape(last)}_${shape(first)}`);
  emit(`s00=${shape(at(k - 2))}_${shape(last)}`);
  emit(`e0=${last.end}`);
  emit(`e1=${first.end}`);
  emit(`e2=${second?.end ?? ''}`);
  if (/^\(/.test(second?.raw ?? '')) emit('(2');
  if (/^\(/.test(third?.raw ?? '')) emit('(3');
  if (/^\(/.test(fourth?.raw ?? '')) emit('(4');
  if (/^[("“]/.test(first.raw)) emit('(1');
  emit(`k=${bucket(k)}`);

  emit(`p0=${seen(pairs.get(pairKey(last, first)) ?? 0)}`);
  emit(`p1=${seen(pairs.get(pairKey(first, second)) ?? 0)}`);
  emit(`p9=${seen(pairs.get(pairKey(at(k - 2), last)) ?? 0)}`);
  emit(`c0=${seen(counts.get(last.core) ?? 0)}`);
  emit(`c1=${seen(counts.get(first.core) ?? 0)}`);

  const title = new Set(words.slice(0, k).map((word) => word.core));
  if (!first.small && title.has(first.core)) emit('echo1');
  if (second && !second.small && title.has(second.core)) emit('echo2');
  const opening = words.slice(k, k + 6);
  const pairsBefore = new Set(words.slice(0, k - 1).map((word, i) => pairKey(word, words[i + 1])));
  if (opening.some((word, i) => i < 5 && pairsBefore.has(pairKey(word, opening[i + 1])))) emit('echopair');
  if (last.core && opening.some((word) => word.core === last.core)) emit('echolast');
  const telling = words.slice(0, k).filter((word) => !word.small && word.core !== '');
  emit('repeats', telling.length - new Set(telling.map((word) => word.core)).size);

  const fits = initialsFit(words, k);
  if (fits !== null) emit(fits ? 'acronym' : 'noacronym');

  const verb = words.slice(k + 1, k + lookAhead).findIndex((word) => finite.has(word.core));
  emit(`v=${bucket(verb < 0 ? 99 : verb)}`);
  emit('verbs', words.slice(1, k).filter((word) => finite.has(word.core)).length);

  let asTitle = 0;
  let asSentence = 0;
  for (const word of words.slice(0, k)) {
    asTitle += fit(word, titleCase);
    asSentence += fit(word, sentenceCase);
  }
  emit('fit', Math.max(asTitle, asSentence - 1.5));
  let asProse = 0;
  for (const word of words.slice(k + 1, k + lookAhead)) asProse += fit(word, prose);
  emit('prose', asProse);
  const habit = asTitle >= asSentence ? 'T' : 'S';
  emit(`h${habit}${shape(first)}`);
}
