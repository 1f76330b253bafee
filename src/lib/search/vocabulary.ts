import Fuse from 'fuse.js/basic';
import { byText } from '../fold.ts';
import { slips } from './distance.ts';
import type { SearchIndex } from './index-format.ts';
import { decodePostings, type Postings } from './postings.ts';
import { unpackWords } from './words.ts';

/** Places of words, and how many slips away they are. */
export interface Similar {
  places: number[];
  slips: number;
}

/** The words of an index, ready to be looked up exactly, by their beginning, and by likeness. */
export interface Vocabulary {
  words: readonly string[];
  /** The word's place, or -1. */
  find(word: string): number;
  /** Places of at most `limit` words that begin so, the shortest first. */
  startingWith(prefix: string, limit: number): number[];
  /** Places of the other words nearest to a misspelt one, and how many slips away they are; none for short words. */
  similarTo(word: string): Similar;
  /** The papers that hold the word at this place. */
  postings(place: number): Postings;
  /** How many they are. */
  count(place: number): number;
}

/** Shorter words are names more often than slips (`din`, `r2r`), and everything is near to them. */
const shortestCorrected = 4;
/** From this length on two slips are believed. */
const longEnoughForTwo = 8;
export const fuseCandidates = 300;
export const mostCorrections = 5;
const mostRemembered = 200;

const fuseOptions = {
  includeScore: false,
  ignoreLocation: true,
  threshold: 0.6,
  isCaseSensitive: true,
} as const;

export function bigrams(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)));
}

const digits = (word: string) => word.replace(/\D+/g, '');

/** Whether one of two words is the other denied: `unlearning` is no slip of `learning`. */
function isNegation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && /^(?:un|in|im|ir|il|non|de|dis)$/.test(long.slice(0, -short.length));
}

/** Whether slips are looked for in a word. */
export function isCorrected(word: string): boolean {
  return word.length >= shortestCorrected && /^\p{L}/u.test(word);
}

/** Whether a misspelt word may be meant for another: of like length, the same numbers in it, not its denial. */
export function isLike(word: string, other: string): boolean {
  const like = Math.abs(other.length - word.length) <= 2 && digits(other) === digits(word);
  return like && other !== word && !isNegation(word, other);
}

/** Which of some words are the fewest slips away from a misspelt one, and how many; none where those are too many. */
export function nearest(word: string, near: readonly string[]): { at: number[]; slips: number } {
  const ranked = new Fuse(near, fuseOptions).search(word).map(({ item, refIndex }) => ({
    at: refIndex,
    away: Math.min(slips(word, item), slips(word, `${item}s`)),
  }));
  const least = Math.min(...ranked.map(({ away }) => away));
  if (least > (word.length >= longEnoughForTwo ? 2 : 1)) return { at: [], slips: 0 };
  return { at: ranked.flatMap(({ at, away }) => (away === least ? [at] : [])), slips: least };
}

/** Where a sorted list has, or would have, the word. */
function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bigram → places of the words that hold it. Without a set for each word: this runs while someone types. */
function indexBigrams(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const marked = `^${word}$`;
    for (let i = 1; i < marked.length; i += 1) {
      const pair = marked.slice(i - 1, i + 1);
      const list = places.get(pair);
      if (!list) places.set(pair, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  }
  return places;
}

/** The words of both parts in one sorted list, each with its postings as they are written. */
function mergeWords({ core, more }: SearchIndex): { words: string[]; encoded: string[][] } {
  const own = unpackWords(core.words);
  if (!more) return { words: own, encoded: core.postings.split(' ').map((text) => [text]) };
  const [first, further] = [core.postings.split(' '), more.postings.split(' ')];
  const all = new Map(own.map((word, i) => [word, [first[i] ?? '']]));
  for (const [i, word] of unpackWords(more.words).entries())
    all.set(word, [...(all.get(word) ?? []), further[i] ?? '']);
  const words = [...all.keys()].sort(byText);
  return { words, encoded: words.map((word) => all.get(word) ?? []) };
}

/** Postings of one word from both parts: a paper's weights added up. */
function joinPostings(texts: readonly string[]): Postings {
  const [first = { papers: [], weights: [] }, ...more] = texts.map(decodePostings);
  if (more.length === 0) return first;
  const sums = new Map<number, number>();
  for (const { papers, weights } of [first, ...more])
    for (let i = 0; i < papers.length; i += 1) {
      const paper = papers[i] ?? 0;
      sums.set(paper, (sums.get(paper) ?? 0) + (weights[i] ?? 0));
    }
  const papers = [...sums.keys()].sort((a, b) => a - b);
  return { papers, weights: papers.map((paper) => sums.get(paper) ?? 0) };
}

/** Opens the vocabulary of an index. Postings and bigrams are read when first asked for, then kept. */
export function openVocabulary(index: SearchIndex): Vocabulary {
  const { words, encoded } = mergeWords(index);
  const read = new Map<number, Postings>();
  const alike = new Map<string, Similar>();
  let pairs: Map<string, number[]> | undefined;

  const postings = (place: number) => {
    const known = read.get(place) ?? joinPostings(encoded[place] ?? []);
    read.set(place, known);
    return known;
  };
  const count = (place: number): number => postings(place).papers.length;

  /** A few hundred words of like length that share most bigrams: all that Fuse is asked to look at. */
  function candidates(word: string): number[] {
    pairs ??= indexBigrams(words);
    const shared = new Map<number, number>();
    for (const pair of bigrams(word))
      for (const place of pairs.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .filter(([place]) => isLike(word, words[place] ?? ''))
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, fuseCandidates)
      .map(([place]) => place);
  }

  function similar(word: string): Similar {
    if (!isCorrected(word)) return { places: [], slips: 0 };
    const near = candidates(word);
    const found = nearest(
      word,
      near.map((place) => words[place] ?? ''),
    );
    const places = found.at.map((at) => near[at] ?? 0).sort((a, b) => count(b) - count(a) || a - b);
    return { places: places.slice(0, mostCorrections), slips: found.slips };
  }

  return {
    words,
    postings,
    count,
    find(word) {
      const place = placeOf(words, word);
      return words[place] === word ? place : -1;
    },
    startingWith(prefix, limit) {
      const found: number[] = [];
      for (let i = placeOf(words, prefix); words[i]?.startsWith(prefix); i += 1) found.push(i);
      return found.sort((a, b) => (words[a]?.length ?? 0) - (words[b]?.length ?? 0) || a - b).slice(0, limit);
    },
    similarTo(word) {
      const found = alike.get(word) ?? similar(word);
      // While someone types, the words before the last one are asked for again at every letter.
      if (alike.size >= mostRemembered) alike.clear();
      alike.set(word, found);
      return found;
    },
  };
}
