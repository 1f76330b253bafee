import { singular, words } from './fold.ts';

const small = new Set('a an and as at by for from in of on or the to via with'.split(' '));
const endings = /(?:i[sz]ations?|ations?|ions?|i[sz]ed|i[sz]ing|i[sz]able|ings?|ed|ers?|ors?|ive|al|e)$/;

/** The part of a word that its kin share: `embeddings` → `embed`, `quantized` and `quantization` → `quant`. */
function stem(word: string): string {
  const one = singular(word);
  const cut = one.replace(endings, '');
  return cut.length >= 3 ? cut : one;
}

/** A long form word by word: what each says alone, joined to the next, and as initials of two to four words. */
interface Reading {
  words: string[];
  /** What stands for more than one word, with the places that it covers. */
  runs: Map<string, number[]>;
}

function read(text: string): Reading {
  // `LMs` as `LM`: a plural of three letters is no plural elsewhere.
  const telling = words(text.replace(/(?<=\p{Lu})s\b/gu, '')).filter((word) => !small.has(word));
  const runs = new Map<string, number[]>();
  for (let from = 0; from < telling.length; from += 1) {
    for (let length = 2; length <= 4 && from + length <= telling.length; length += 1) {
      const places = Array.from({ length }, (_, i) => from + i);
      const run = telling.slice(from, from + length);
      if (length === 2) runs.set(stem(run.join('')), places);
      runs.set(run.map((word) => word.charAt(0)).join(''), places);
    }
  }
  return { words: telling.map(stem), runs };
}

/** The places of `a` whose words `b` holds too, alone or as a run. */
function covered(a: Reading, b: Reading): Set<number> {
  const places = new Set<number>();
  const held = new Set(b.words);
  for (const [place, word] of a.words.entries()) if (held.has(word) || b.runs.has(word)) places.add(place);
  for (const [run, at] of a.runs) if (held.has(run)) for (const place of at) places.add(place);
  return places;
}

/** Two words in one place that may be the same said otherwise: `vision`, `visual`. */
function alike(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 3;
}

/**
 * Whether two long forms of one acronym mean the same: two thirds of their words share a stem, and forms of equal length
 * differ only in words that begin alike (`Deep Neural Network` is not `Dynamic Neural Network`). Case, hyphens, plurals,
 * and words written as initials (`large LMs`) make no difference.
 */
export function sameMeaning(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  const [inA, inB] = [covered(a, b), covered(b, a)];
  if (inA.size + inB.size === 0) return one === other;
  if ((inA.size + inB.size) / (a.words.length + b.words.length) < 2 / 3) return false;
  if (a.words.length !== b.words.length) return true;
  return a.words.every((word, place) => {
    const there = b.words[place] ?? '';
    return (inA.has(place) && inB.has(place)) || alike(word, there);
  });
}
