import {
  bigrams,
  fuseCandidates,
  isCorrected,
  isLike,
  mostCorrections,
  nearest,
  type Similar,
  type Vocabulary,
} from '../vocabulary.ts';
import { type PartedHead, partName, personSign, spellingKey } from './format.ts';
import type { Parts } from './parts.ts';
import { decodeSaid, type SaidPostings } from './postings.ts';
import { lastUpTo, PartedTable } from './table.ts';

/** Parts of the vocabulary in which words are looked for that begin so. */
const mostParts = 6;
/** Completions, which are many after two letters: the most common that together have so few postings. */
const mostCompleted = 30;
const mostPostings = 20_000;
const mostRemembered = 200;
/** Postings that are kept as numbers, 13 bytes each. */
const mostKept = 3_000_000;
/** By how many letters words may be longer that are one slip away, and two. */
const oneSlip = [-1, 0, 1];
const twoSlips = [-2, -1, 0, 1, 2];

/** The vocabulary of a large collection, and people's names in it. */
export interface PartedVocabulary extends Vocabulary {
  postings(place: number): SaidPostings;
  /** Places of the words of people's names that are this one or, with `open`, begin so. */
  people(word: string, open: boolean): number[];
  /** Asks for the words that are like those, so that their parts come together. */
  prepare(words: readonly string[]): void;
}

/** How many pairs of letters of a word are among those; thousands of words are asked, so none gets a set. */
function sharedPairs(pairs: ReadonlySet<string>, word: string): number {
  const marked = `^${word}$`;
  let shared = 0;
  for (let i = 1; i < marked.length; i += 1) if (pairs.has(marked.slice(i - 1, i + 1))) shared += 1;
  return shared;
}

export function openPartedVocabulary(head: PartedHead, parts: Parts): PartedVocabulary {
  const { tables, wordStarts, postings: lists } = head;
  const table = new PartedTable(parts, 'words', tables.words);
  const spelling = new PartedTable(parts, 'spelling', tables.spelling);
  /** Of those words that were looked up. */
  const words: string[] = [];
  const counts: number[] = [];
  const read = new Map<number, SaidPostings>();
  let kept = 0;
  const alike = new Map<string, Similar>();
  const none = decodeSaid('', 0);

  const note = (word: string, value: string, part: number, at: number): number => {
    const place = (wordStarts[part] ?? 0) + at;
    words[place] = word;
    counts[place] = Number.parseInt(value, 36);
    return place;
  };

  const find = (word: string): number => {
    const { part, at, value } = table.find(word);
    return at < 0 ? -1 : note(word, value, part, at);
  };

  const count = (place: number): number => counts[place] ?? 0;

  const postings = (place: number): SaidPostings => {
    const known = read.get(place);
    if (known) return known;
    const part = lastUpTo(lists.starts, place);
    const all = parts.take(partName('postings', lists, part), (value) =>
      String((value as string[])[0]).split(' '),
    );
    if (!all) return none;
    const made = decodeSaid(all[place - (lists.starts[part] ?? 0)] ?? '', count(place));
    kept += count(place);
    if (kept > mostKept) {
      read.clear();
      kept = count(place);
    }
    read.set(place, made);
    return made;
  };

  /** Words of a letter and some lengths that are like a misspelt one, the likest first. */
  const candidates = (word: string, lengths: readonly number[]): string[] => {
    const pairs = bigrams(word);
    const found: { other: string; shared: number }[] = [];
    const look = (letter: string, length: number): void => {
      const from = spellingKey('', letter, length);
      spelling.startingWith(from, mostParts, (key) => {
        const other = key.slice(from.length);
        if (isLike(word, other)) found.push({ other, shared: sharedPairs(pairs, other) });
      });
    };
    const [first = '', second = first] = word;
    for (const length of lengths) look(first, word.length + length);
    // Two letters changed round at the beginning.
    if (second !== first && lengths.includes(0)) look(second, word.length);
    return found
      .sort((a, b) => b.shared - a.shared)
      .slice(0, fuseCandidates)
      .map(({ other }) => other);
  };

  const similar = (word: string): Similar => {
    if (!isCorrected(word)) return { places: [], slips: 0 };
    for (const lengths of [oneSlip, twoSlips]) {
      const near = candidates(word, lengths);
      parts.settle();
      const { at, slips } = nearest(word, near);
      if (slips === 0 || (slips > 1 && lengths === oneSlip)) continue;
      const places = at.map((one) => find(near[one] ?? '')).filter((place) => place >= 0);
      parts.settle();
      places.sort((a, b) => count(b) - count(a) || a - b);
      return { places: places.slice(0, mostCorrections), slips };
    }
    return { places: [], slips: 0 };
  };

  return {
    words,
    find,
    count,
    postings,
    startingWith(prefix, limit) {
      const found: number[] = [];
      table.startingWith(prefix, mostParts, (...row) => void found.push(note(...row)));
      let left = mostPostings;
      return found
        .sort((a, b) => count(b) - count(a) || a - b)
        .filter((place) => {
          if (count(place) > left) return false;
          left -= count(place);
          return true;
        })
        .slice(0, Math.min(limit, mostCompleted));
    },
    similarTo(word) {
      const known = alike.get(word);
      if (known) return known;
      const found = similar(word);
      if (alike.size >= mostRemembered) alike.clear();
      alike.set(word, found);
      return found;
    },
    prepare(asked) {
      for (const word of asked) find(word);
      parts.settle();
      const unknown = asked.filter((word) => isCorrected(word) && !alike.has(word) && find(word) < 0);
      for (const word of unknown) candidates(word, oneSlip);
    },
    people(word, open) {
      const found: number[] = [];
      if (!open) return [find(personSign + word)].filter((place) => place >= 0);
      table.startingWith(personSign + word, Infinity, (...row) => void found.push(note(...row)));
      return found;
    },
  };
}
