import { byText } from '../../src/lib/fold.ts';
import type { Text } from './similarity.ts';
import { inPhrase, isTelling, tokens, type Token } from './terms.ts';
import { readable } from './readable.ts';

/** A run of words of a text. */
interface Phrase {
  words: string[];
  /** As the text writes it, each time. */
  forms: string[];
}

/** The phrases of a text by their terms, written without a gap. */
export type Phrases = ReadonlyMap<string, Phrase>;

const longest = 4;
const phrasesShown = 4;
/** A phrase that carries less than this share of what all shared terms do tells no one why. */
const leastShare = 0.06;
/** A longer phrase is taken when it carries so much more; else the shorter one says it better. */
const perWord = 0.9;

/** The words of the title and of the abstract of a text. */
export type ReadText = readonly { text: string; words: readonly Token[] }[];

/** Reads a text once for all that it is compared with. */
export function readText({ title, abstract }: Text): ReadText {
  return [title, abstract ?? ''].map((text) => ({ text, words: tokens(text) }));
}

/**
 * Every run of up to four words that begins and ends with a word of a phrase and holds a telling one.
 * @param wanted terms of which a run must hold one (`terms.ts`); all runs without it
 */
export function phrasesIn(read: ReadText, wanted?: ReadonlyMap<string, number>): Phrases {
  const out = new Map<string, Phrase>();
  for (const { text, words: all } of read) {
    const counts = all.map(({ term }, at) => wanted === undefined || holds(wanted, term, all, at));
    all.forEach((token, from) => {
      let counted = false;
      for (let to = from; to < from + longest && inPhrase(token); to += 1) {
        const last = all[to];
        if (last === undefined || (to > from && !last.joined)) break;
        counted ||= counts[to] === true;
        if (last.term === 'of') continue;
        if (!inPhrase(last)) break;
        if (!counted) continue;
        const run = all.slice(from, to + 1);
        if (!run.some(isTelling)) continue;
        const words = run.map(({ term }) => term).filter((term) => term !== 'of');
        const form = text.slice(token.start, last.end).replace(/\s+/g, ' ');
        const known = out.get(words.join(''));
        if (known) known.forms.push(form);
        else out.set(words.join(''), { words, forms: [form] });
      }
    });
  }
  return out;
}

/** Whether the word at a place is a term, or makes one with the next or, over an `of`, the one after. */
function holds(
  wanted: ReadonlyMap<string, number>,
  term: string,
  all: readonly Token[],
  at: number,
): boolean {
  const pair = (next: number): boolean => wanted.has(term + (all[next]?.term ?? ''));
  return wanted.has(term) || pair(at + 1) || (all[at + 1]?.term === 'of' && pair(at + 2));
}

/**
 * The phrases that two texts share and that make them alike, in readable form, the strongest first; no word twice.
 * @param weights what each shared term adds to the likeness of the two
 * @param told folded words that need no telling again, such as the names of shared works
 * @param small words that texts write in small letters
 */
export function sharedPhrases(
  a: ReadText,
  b: ReadText,
  weights: ReadonlyMap<string, number>,
  told: Iterable<string>,
  small: ReadonlySet<string>,
): string[] {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  // What holds no term that both share weighs nothing.
  const wanted = all > 0 ? weights : undefined;
  const others = phrasesIn(b, wanted);
  const shared = [...phrasesIn(a, wanted)].flatMap(([key, { words, forms }]) => {
    const theirs = others.get(key);
    return theirs ? [{ key, words, forms: [...forms, ...theirs.forms] }] : [];
  });
  const parts = onlyParts(shared);
  const ranked = shared
    .map((phrase) => ({
      ...phrase,
      worth: carried(phrase.words, weights) * perWord ** (phrase.words.length - 1),
    }))
    .filter(({ key, worth }) => worth >= leastShare * all && !parts.has(key))
    .sort((x, y) => y.worth - x.worth || x.words.length - y.words.length || byText(x.key, y.key));
  const taken = [...told];
  const out: string[] = [];
  for (const { words, forms } of ranked) {
    if (out.length === phrasesShown) break;
    if (words.some((word) => taken.some((other) => oneStem(word, other)))) continue;
    taken.push(...words);
    out.push(readable(forms, small));
  }
  return out;
}

/** The keys of phrases that stand, each time, inside one and the same longer one: `graph neural` in `graph neural network`. */
function onlyParts(shared: readonly { key: string; words: string[]; forms: string[] }[]): Set<string> {
  const times = new Map(shared.map(({ key, forms }) => [key, forms.length]));
  return new Set(
    shared.flatMap(({ words, forms }) =>
      [words.slice(0, -1), words.slice(1)]
        .map((part) => part.join(''))
        .filter((part) => times.get(part) === forms.length),
    ),
  );
}

/** What the terms of a phrase add: its words, and its pairs of words. */
function carried(words: readonly string[], weights: ReadonlyMap<string, number>): number {
  const pairs = words.slice(1).map((word, place) => (words[place] ?? '') + word);
  return [...new Set([...words, ...pairs])].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
}

/** Whether two words are of one stem, roughly: `retrieve` and `retrieval`, `adapt` and `adaptation`. */
function oneStem(a: string, b: string): boolean {
  if (a === b) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 5 && same * 2 >= Math.max(a.length, b.length);
}
