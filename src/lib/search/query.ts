import { foldTitle } from '../fold.ts';
import { compounds, isStopWord, joinTerms, term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way to read a word of the query: words of the vocabulary that belong together. */
export interface Reading {
  /** Places in the vocabulary; a paper's score is the sum over them. */
  places: number[];
  /** 0 to 1: how much this way counts against the word as typed. */
  trust: number;
  /** Of how many papers the words are taken to be, when that is not the number of each. */
  shared: boolean;
  /** Set when the word was taken for a misspelling. */
  corrected: { from: string; to: string } | null;
}

/** A word of the query, or some that make one name, with all ways to read it; a paper gets the best one. */
export interface Unit {
  typed: string;
  readings: Reading[];
}

/** Longer queries are cut: nobody reads on, and a paste must not freeze the page. */
const mostCharacters = 1000;
const mostWords = 32;
const mostCompletions = 100;
const mostJoined = 3;

const trust = {
  completion: 0.8,
  completionOfWord: 0.4,
  correction: 0.8,
  farCorrection: 0.6,
  doubted: 0.5,
  split: 0.9,
};

/** The beginning of a query that is read, without half characters. */
export function cutQuery(query: string): string {
  return query.slice(0, mostCharacters).toWellFormed();
}

/** Whether the last word may still be growing: nothing stands after it. */
function isOpen(query: string): boolean {
  return /[\p{L}\p{N}]$/u.test(query);
}

function plain(places: number[], value = 1): Reading {
  return { places, trust: value, shared: false, corrected: null };
}

function corrections(word: string, vocabulary: Vocabulary, factor = 1): Reading[] {
  const { places, slips } = vocabulary.similarTo(word);
  const value = (slips > 1 ? trust.farCorrection : trust.correction) * factor;
  return places.map((place) => {
    const to = vocabulary.words[place] ?? '';
    return { ...plain([place], to[0] === word[0] ? value : value / 2), corrected: { from: word, to } };
  });
}

/** `kvcache` where the papers write `KV cache`: two words of the vocabulary that some paper holds together. */
function split(word: string, vocabulary: Vocabulary): Reading[] {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const places = [vocabulary.find(word.slice(0, at)), vocabulary.find(term(word.slice(at)))];
    if (places.includes(-1)) continue;
    const [first, second] = places.map((place) => vocabulary.postings(place).map(({ paper }) => paper));
    const both = new Set(second);
    if (first?.some((paper) => both.has(paper))) return [plain(places, trust.split)];
  }
  return [];
}

function completions(typed: string, vocabulary: Vocabulary, value: number): Reading[] {
  if (typed.length < 2) return [];
  return vocabulary
    .startingWith(typed, mostCompletions)
    .map((place) => ({ ...plain([place], value), shared: true }));
}

/** A word by itself: as it stands; else as the beginning of one; else corrected, else taken apart. */
function readWord(typed: string, open: boolean, vocabulary: Vocabulary): Reading[] {
  const place = vocabulary.find(term(typed));
  if (place >= 0)
    return [plain([place]), ...(open ? completions(typed, vocabulary, trust.completionOfWord) : [])];
  const begun = open ? completions(typed, vocabulary, trust.completion) : [];
  if (begun.length > 0) return begun;
  const corrected = corrections(typed, vocabulary);
  return corrected.length > 0 ? corrected : split(term(typed), vocabulary);
}

/**
 * The units of a query. Neighbours that are one word of the vocabulary when joined are one unit (`fine tuning`,
 * `mini gpt 4`), read joined or apart; words like `the` are dropped unless there is nothing else.
 */
export function readQuery(query: string, vocabulary: Vocabulary): Unit[] {
  const text = cutQuery(query);
  const all = compounds(text).flatMap(({ parts }) => parts);
  const telling = all.filter((word) => !isStopWord(word));
  const typed = (telling.length > 0 ? telling : all).slice(0, mostWords);
  const units = new Map<string, Unit>();
  for (let i = 0; i < typed.length;) {
    const open = (end: number) => end === typed.length && isOpen(text);
    let size = Math.min(mostJoined, typed.length - i);
    while (size > 1 && vocabulary.find(joinTerms(typed.slice(i, i + size))) < 0) size -= 1;
    const words = typed.slice(i, i + size);
    i += size;
    const apart = words.map((word) => vocabulary.find(term(word))).filter((place) => place >= 0);
    const readings =
      size === 1
        ? readWord(words[0] ?? '', open(i), vocabulary)
        : [plain([vocabulary.find(joinTerms(words))]), plain(apart)];
    units.set(words.join(' '), { typed: words.join(' '), readings });
  }
  return [...units.values()];
}

/** The unit with the words near to it as further readings, for a word that may itself be a slip (`later` for `layer`). */
export function doubt(unit: Unit, vocabulary: Vocabulary): Unit {
  if (unit.typed.includes(' ') || unit.readings.some(({ corrected }) => corrected)) return unit;
  const near = corrections(unit.typed, vocabulary, trust.doubted);
  return {
    ...unit,
    readings: [...unit.readings, ...near.filter(({ corrected }) => corrected?.to !== term(unit.typed))],
  };
}

/** What a query must equal to be a title or a name. */
export function queryKey(query: string): string {
  return foldTitle(cutQuery(query));
}
