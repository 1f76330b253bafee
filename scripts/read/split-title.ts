import { foldTitle } from '../../src/lib/fold.ts';
import type { Entry } from '../../src/schemas/entry.ts';

interface Cut {
  title: string;
  abstract: string;
  basis: Entry['titleBasis'];
  /** 0 to 1. */
  certainty: number;
}

/** Words that seldom bear a capital inside a title or a sentence. */
const small = new Set(
  'a an and as at but by for from if in into is its nor of on onto or over per so than that the their to towards toward up upon using via vs when with without your are be do does can beyond between through under we our this these it there it’s'.split(
    ' ',
  ),
);

/** Words with which the first sentence of an abstract often begins and titles seldom go on: how much they weigh. */
const openers = new Map<string, number>(
  Object.entries({
    ...{
      we: 4.5,
      this: 3.5,
      in: 2,
      the: 1.2,
      our: 3,
      it: 2.5,
      there: 3,
      as: 1,
      to: 0.5,
      these: 3,
      here: 3,
      a: 1,
      an: 1,
    },
    ...{
      recent: 2.5,
      recently: 4,
      existing: 2,
      despite: 3,
      while: 2.5,
      although: 4,
      however: 3,
      many: 2,
      most: 2,
    },
    ...{
      modern: 1.5,
      current: 2,
      large: 0.8,
      deep: 0.6,
      motivated: 3,
      inspired: 3,
      given: 2,
      since: 3,
      recurrent: 0.5,
    },
    ...{
      one: 1,
      when: 1,
      traditional: 2,
      conventional: 2,
      widely: 2,
      such: 2,
      by: 0.5,
      standard: 1.5,
      growing: 1,
    },
    ...{ today: 2, prior: 2, previous: 2.5, nowadays: 4, several: 2, various: 1.5, state: 1 },
  }),
);

/** Chance of a capital on a telling word that starts no sentence, and on a small word. */
const titleCase = { telling: 0.93, small: 0.06 };
const sentenceCase = { telling: 0.2, small: 0.02 };
const prose = { telling: 0.14, small: 0.01 };
const lookAhead = 18; // words of the abstract that are looked at
const mostTitleWords = 40;

interface Word {
  core: string;
  small: boolean;
  capital: boolean;
  /** Begins a sentence or follows a colon: its capital says nothing. */
  starts: boolean;
}

function toWords(text: string): { raw: string[]; words: Word[] } {
  const raw = text.split(' ');
  const words = raw.map((word, i) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const core = bare.toLowerCase();
    return {
      core,
      small: small.has(core),
      capital: /\p{Lu}/u.test(bare),
      starts: i === 0 || /[.!?:]["”)]*$/.test(raw[i - 1] ?? ''),
    };
  });
  return { raw, words };
}

/** Log likelihood of the capitals of words [from, to) under a habit; the word at `opens` begins a sentence. */
function fit(
  words: Word[],
  from: number,
  to: number,
  habit: { telling: number; small: number },
  opens = -1,
): number {
  let sum = 0;
  for (let i = from; i < Math.min(to, words.length); i += 1) {
    const word = words[i] as Word;
    if (word.starts || i === opens || !/\p{L}/u.test(word.core)) continue;
    const chance = word.small ? habit.small : habit.telling;
    sum += Math.log(word.capital ? chance : 1 - chance);
  }
  return sum;
}

/** Where a defined phrase at the start of the prose ends (`Extreme Classification (XC) seeks` → after `(XC)`), else k. */
function definedPhraseEnd(raw: string[], k: number): number {
  for (let i = k + 1; i < Math.min(k + 7, raw.length); i += 1) {
    const acronym = /^\(([A-Z][A-Za-z0-9-]*?)s?\)[,;]?$/.exec(raw[i] ?? '')?.[1];
    const initials = raw
      .slice(k, i)
      .join('-')
      .split('-')
      .map((word) => word.charAt(0).toUpperCase());
    if (acronym)
      return initials.includes(acronym.charAt(0)) && initials[0] === acronym.charAt(0).toUpperCase()
        ? i + 1
        : k;
  }
  return k;
}

/** Log odds that word `k` opens the abstract: capitals before it as in a title, after it as in prose. */
function score(raw: string[], words: Word[], k: number): number {
  const title = words.slice(0, k);
  const last = raw[k - 1] ?? '';
  const first = words[k] as Word;
  const habit = Math.max(fit(words, 0, k, titleCase), fit(words, 0, k, sentenceCase) - 1.5);
  const proseFrom = definedPhraseEnd(raw, k);
  const openEnd = (title.at(-1) as Word).small || /[,:;–—-]$/.test(last) ? -6 : 0;
  const sentenceEnd = /[?!]$/.test(last) ? 2.5 : /[^.]\.$/.test(last) ? -3 : 0;
  const telling = title.filter((word) => !word.small && word.core !== '').map((word) => word.core);
  const repeats = telling.length - new Set(telling).size;
  const strayOpeners = title
    .slice(1)
    .reduce((sum, word) => sum + (word.capital && !word.starts ? (openers.get(word.core) ?? 0) : 0), 0);
  const prose_ = fit(words, proseFrom, k + lookAhead, prose, k);
  const echo = telling.includes(first.core) ? 1 : 0;
  return (
    habit +
    prose_ +
    (proseFrom > k ? 2 : 0) +
    (openers.get(first.core) ?? 0) +
    echo +
    openEnd +
    sentenceEnd -
    2.5 * repeats -
    strayOpeners -
    (k < 3 ? 2.5 : 0)
  );
}

function fromShape(text: string): Cut | null {
  const { raw, words } = toWords(text);
  const candidates: { k: number; score: number }[] = [];
  for (let k = 1; k < Math.min(words.length - 2, mostTitleWords); k += 1) {
    if (/^[^\p{L}(]*\p{Lu}|^\d/u.test(raw[k] ?? '')) candidates.push({ k, score: score(raw, words, k) });
  }
  candidates.sort((a, b) => b.score - a.score || a.k - b.k);
  const [best, second] = candidates;
  if (!best) return null;
  const margin = best.score - (second?.score ?? best.score - 10);
  return {
    title: raw.slice(0, best.k).join(' '),
    abstract: raw.slice(best.k).join(' '),
    basis: 'sentence-shape',
    certainty: Math.round((1 / (1 + Math.exp(-margin))) * 100) / 100,
  };
}

/** The longest beginning of `text` that is, folded, a title known from elsewhere. */
function fromKnown(text: string, known: ReadonlySet<string>): Cut | null {
  const words = text.split(' ');
  for (let k = Math.min(words.length - 1, mostTitleWords); k >= 2; k -= 1) {
    const title = words.slice(0, k).join(' ');
    if (known.has(foldTitle(title)))
      return { title, abstract: words.slice(k).join(' '), basis: 'known-title', certainty: 1 };
  }
  return null;
}

/**
 * Where a title ends that runs on into its abstract: as a correction says, else as another source has the title, else
 * by shape: words of a title bear capitals as titles do, and prose follows that begins a sentence. The shape is scored
 * as the log likelihood of the capitals under either habit; the certainty is the logistic of the lead over the
 * second best place.
 * @param told the title a person gave for this entry; the text must begin with it
 * @returns null when no place is possible
 */
export function splitTitle(text: string, known: ReadonlySet<string>, told: string | null): Cut | null {
  if (told !== null) {
    if (!text.startsWith(told) || text.length <= told.length) return null;
    return { title: told, abstract: text.slice(told.length).trim(), basis: 'correction', certainty: 1 };
  }
  return fromKnown(text, known) ?? fromShape(text);
}
