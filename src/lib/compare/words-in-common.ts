import type { ComparedPaper, ComparedTerm } from './format.ts';

/** Words that the papers at some places say, and no other of them. */
export interface SharedWords {
  places: number[];
  terms: string[];
}

export interface WordsInCommon {
  /** Those of most papers first; of one paper only, none. */
  shared: SharedWords[];
  /** For each paper what it alone says. */
  alone: string[][];
}

const mostShared = 12;
const mostAlone = 8;
/** What weighs less than this share of the strongest that is shared, or of a paper's own, tells little beside it. */
const leastShare = 0.3;

interface Said {
  words: string[];
  weight: number;
  places: number[];
  written: string;
}

/**
 * The telling words and phrases of papers by who says them, the strongest first. The order of the papers changes places and
 * nothing else.
 */
export function wordsInCommon(papers: readonly Pick<ComparedPaper, 'terms'>[]): WordsInCommon {
  const groups = new Map<string, Said[]>();
  for (const said of together(papers).values()) {
    const key = said.places.join();
    const group = groups.get(key);
    if (group) group.push(said);
    else groups.set(key, [said]);
  }
  const several = [...groups.values()].filter(([first]) => (first?.places.length ?? 0) > 1);
  const least = leastOf(several.flat());
  const shared = several
    .map((group) => ({ places: group[0]?.places ?? [], terms: chosen(group, mostShared, least) }))
    .filter(({ terms }) => terms.length > 0)
    .toSorted((a, b) => b.places.length - a.places.length || byPlaces(a.places, b.places));
  const alone = papers.map((_, place) => {
    const own = groups.get(String(place)) ?? [];
    return chosen(own, mostAlone, leastOf(own));
  });
  return { shared, alone };
}

/** Each phrase once, by its words without gaps: `fine-tuning` is `finetuning`. */
function together(papers: readonly Pick<ComparedPaper, 'terms'>[]): Map<string, Said> {
  const all = new Map<string, Said>();
  papers.forEach(({ terms }, place) => {
    for (const term of terms) {
      const [words, weight] = term;
      const key = words.replaceAll(' ', '');
      const known = all.get(key);
      if (known) {
        known.places.push(place);
        known.weight += weight;
        known.written = simpler(known.written, writtenOf(term));
      } else all.set(key, { words: words.split(' '), weight, places: [place], written: writtenOf(term) });
    }
  });
  return all;
}

const writtenOf = ([words, , written]: ComparedTerm): string => written ?? words;

/** Of two spellings the same one in any order: the shorter, then the first by its letters. */
function simpler(a: string, b: string): string {
  return a.length < b.length || (a.length === b.length && a < b) ? a : b;
}

/** What it weighs in one of the papers that say it. */
const perPaper = ({ weight, places }: Said): number => weight / places.length;

function leastOf(all: readonly Said[]): number {
  return leastShare * Math.max(0, ...all.map(perPaper));
}

/** The strongest; none that is part of a longer one, or whose words others have said already. */
function chosen(group: readonly Said[], howMany: number, least: number): string[] {
  const inside = new Set(group.flatMap(({ words }) => parts(words).map((part) => part.join(''))));
  const taken: string[] = [];
  const out: string[] = [];
  const ranked = group
    .filter(({ words }) => !inside.has(words.join('')))
    .toSorted((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1));
  for (const said of ranked) {
    const { words, written } = said;
    if (out.length === howMany || perPaper(said) < least) break;
    if (words.every((word) => taken.some((other) => oneStem(word, other)))) continue;
    taken.push(...words);
    out.push(written);
  }
  return out;
}

/** Runs of these words that are shorter than all of them. */
function parts(words: readonly string[]): string[][] {
  return words.flatMap((_, from) =>
    words.slice(from).flatMap((__, i) => {
      const part = words.slice(from, from + i + 1);
      return part.length < words.length ? [part] : [];
    }),
  );
}

/** Whether two words are of one stem, roughly: `adapt` and `adaptation`. */
function oneStem(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  return a === b || (least >= 5 && a.slice(0, least - 1) === b.slice(0, least - 1));
}

function byPlaces(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, i) => one !== b[i]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
