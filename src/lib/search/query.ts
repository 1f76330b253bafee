import { foldTitle } from '../fold.ts';
import { type Expansions, termsOf } from './expansions.ts';
import { cutQuery } from './parse-query.ts';
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
  /** Set when it was read as a short form of these words, which a paper must hold all, or as the long form of one. */
  expanded: { from: string; to: string } | null;
}

/** A word of the query, or some that make one name, with all ways to read it; a paper gets the best one. */
export interface Unit {
  typed: string;
  readings: Reading[];
}

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
  expansion: 0.9,
};

/** Whether the last word may still be growing: nothing stands after it. */
function isOpen(query: string): boolean {
  return /[\p{L}\p{N}]$/u.test(query);
}

function plain(places: number[], value = 1): Reading {
  return { places, trust: value, shared: false, corrected: null, expanded: null };
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
    const first = vocabulary.find(word.slice(0, at));
    const second = first < 0 ? -1 : vocabulary.find(term(word.slice(at)));
    if (second < 0) continue;
    const [one, other] = [first, second].map(
      (place) => new Set(Array.from(vocabulary.postings(place).papers)),
    );
    if (one && other && !one.isDisjointFrom(other)) return [plain([first, second], trust.split)];
  }
  return [];
}

function completions(typed: string, vocabulary: Vocabulary, value: number): Reading[] {
  if (typed.length < 2) return [];
  return vocabulary
    .startingWith(typed, mostCompletions)
    .map((place) => ({ ...plain([place], value), shared: true }));
}

/** The long forms of a short one, each of whose words stand together in some paper. */
function longForms(typed: string, vocabulary: Vocabulary, expansions: Expansions): Reading[] {
  return (expansions.long.get(term(typed)) ?? []).flatMap((terms) => {
    const places = terms.map((word) => vocabulary.find(word));
    const expanded = { from: typed, to: terms.join(' ') };
    const said = !places.includes(-1) && (holders(terms.join(' '), vocabulary)?.size ?? 0) > 0;
    return said ? [{ ...plain(places, trust.expansion), expanded }] : [];
  });
}

/** A word by itself: as it stands or spelled out; else as the beginning of one; else corrected, else taken apart. */
function readWord(typed: string, open: boolean, vocabulary: Vocabulary, expansions: Expansions): Reading[] {
  const place = vocabulary.find(term(typed));
  const spelled = longForms(typed, vocabulary, expansions);
  if (place >= 0)
    return [
      plain([place]),
      ...spelled,
      ...(open ? completions(typed, vocabulary, trust.completionOfWord) : []),
    ];
  if (spelled.length > 0) return spelled;
  const begun = open ? completions(typed, vocabulary, trust.completion) : [];
  if (begun.length > 0) return begun;
  const corrected = corrections(typed, vocabulary);
  return corrected.length > 0 ? corrected : split(term(typed), vocabulary);
}

/** The words at the beginning of the list as the long form of something: how many they are, and its short form. */
function longFormAt(
  typed: readonly string[],
  expansions: Expansions,
): { size: number; short: string } | null {
  const row = expansions.short
    .get(term(typed[0] ?? ''))
    ?.find(({ terms }) => terms.every((one, i) => one === term(typed[i] ?? '')));
  return row ? { size: row.terms.length, short: row.short } : null;
}

/**
 * The units of a query. Words that are the long form of an acronym, and neighbours that are one word of the vocabulary
 * when joined (`fine tuning`, `mini gpt 4`), are one unit, read joined or apart; words like `the` are dropped unless
 * there is nothing else.
 * @param text of the query without its filters; a blank at its end says that the last word is whole
 */
export function readQuery(text: string, vocabulary: Vocabulary, expansions: Expansions): Unit[] {
  const all = compounds(text).flatMap(({ parts }) => parts);
  const telling = all.filter((word) => !isStopWord(word));
  const typed = (telling.length > 0 ? telling : all).slice(0, mostWords);
  const units = new Map<string, Unit>();
  for (let i = 0; i < typed.length;) {
    const open = (end: number) => end === typed.length && isOpen(text);
    const apart = (words: string[]) =>
      plain(words.map((word) => vocabulary.find(term(word))).filter((place) => place >= 0));
    const long = longFormAt(typed.slice(i), expansions);
    const short = long ? vocabulary.find(long.short) : -1;
    if (long && short >= 0) {
      const words = typed.slice(i, i + long.size);
      const expanded = { from: words.join(' '), to: long.short };
      units.set(words.join(' '), {
        typed: words.join(' '),
        readings: [apart(words), { ...plain([short], trust.expansion), expanded }],
      });
      i += long.size;
      continue;
    }
    let size = Math.min(mostJoined, typed.length - i);
    while (size > 1 && vocabulary.find(joinTerms(typed.slice(i, i + size))) < 0) size -= 1;
    const words = typed.slice(i, i + size);
    i += size;
    const readings =
      size === 1
        ? readWord(words[0] ?? '', open(i), vocabulary, expansions)
        : [plain([vocabulary.find(joinTerms(words))]), apart(words)];
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

/** Joined words shorter than this are near to too much. */
const shortestJoined = 7;

/**
 * The units with neighbours that run together to one slip from a word taken as that word too: `corpus brian` for
 * CorpusBrain, `tiny gtp-v` for TinyGPT-V.
 */
export function doubtApart(units: readonly Unit[], vocabulary: Vocabulary): Unit[] {
  const doubted: Unit[] = [];
  for (let i = 0; i < units.length;) {
    let size = Math.min(mostJoined, units.length - i);
    let joined: Reading[] = [];
    for (; size > 1 && joined.length === 0; size -= joined.length === 0 ? 1 : 0) {
      const word = units
        .slice(i, i + size)
        .map(({ typed }) => typed.replaceAll(' ', ''))
        .join('');
      if (word.length < shortestJoined || vocabulary.find(term(word)) >= 0) continue;
      if (vocabulary.similarTo(word).slips === 1) joined = corrections(word, vocabulary);
    }
    const parts = units.slice(i, i + size);
    const typed = parts.map((unit) => unit.typed).join(' ');
    const own = plain(parts.flatMap(({ readings }) => readings[0]?.places ?? []));
    doubted.push(
      ...(joined.length === 0
        ? parts
        : [{ typed, readings: [...(own.places.length > 0 ? [own] : []), ...joined] }]),
    );
    i += size;
  }
  return doubted;
}

/** A word in so many papers may be a slip, where a word one slip away is in so many times as many. */
const rareWord = 6;
const commoner = 15;

/** Whether a word of the query is rare, and one letter from a much more common one. */
export function isRareSlip(unit: Unit, vocabulary: Vocabulary): boolean {
  const [own] = unit.readings;
  const place = own?.places[0];
  if (!own || place === undefined || own.corrected || own.expanded || unit.typed.includes(' ')) return false;
  const papers = vocabulary.count(place);
  if (papers > rareWord || vocabulary.words[place] !== term(unit.typed)) return false;
  const near = vocabulary.similarTo(unit.typed);
  return near.slips === 1 && near.places.some((one) => vocabulary.count(one) >= commoner * papers);
}

/** What a query must equal to be a title or a name. */
export function queryKey(query: string): string {
  return foldTitle(cutQuery(query));
}

/** The papers that hold a word or each word of a phrase, as typed; null where a word is in no paper. */
export function holders(text: string, vocabulary: Vocabulary): Set<number> | null {
  let found: Set<number> | null = null;
  for (const word of termsOf(text)) {
    const place = vocabulary.find(word);
    if (place < 0) return null;
    const papers = new Set(Array.from(vocabulary.postings(place).papers));
    found = found === null ? papers : found.intersection(papers);
  }
  return found;
}
