import { slips } from './distance.ts';
import type { Reading } from './query.ts';
import { compounds, isStopWord, term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of a title as they stand there, plurals and all. */
export function titleWords(title: string): string[] {
  return compounds(title).flatMap(({ parts }) => parts);
}

/** A word of the query with the reading by which a paper was found. */
export interface UsedReading {
  typed: string;
  reading: Reading | undefined;
}

/** What is known of the words of titles. */
export interface TitleWords {
  /** How many slips a word as typed is away from the nearest form in which a paper's title says a reading of it; Infinity where it does not. */
  away(paper: number, typed: string, reading: Reading): number;
  /** How many words of a paper's title tell something. */
  telling(paper: number): number;
}

/** @param titles for each paper the words of its title */
export function titlesOf(titles: readonly (readonly string[])[], vocabulary: Vocabulary): TitleWords {
  return {
    away(paper, typed, { places }) {
      const wanted = new Set(places.map((place) => vocabulary.words[place]));
      const forms = (titles[paper] ?? []).filter((word) => wanted.has(term(word)) || word === typed);
      // No forms: infinitely far.
      return forms.reduce((least, form) => Math.min(least, slips(form, typed)), Infinity);
    },
    telling: (paper) => (titles[paper] ?? []).filter((word) => !isStopWord(word)).length,
  };
}

/**
 * How literally a title says the words of a query, from 0 to 1: index and query forget plurals, so of two papers that
 * score alike the one that says `GPUs` is meant by `gpus`. A word counts 1 where it stands letter by letter, less for
 * each slip, nothing where the title lacks it.
 */
export function closeness(
  paper: number,
  used: readonly UsedReading[],
  titles: TitleWords,
): { close: number; whole: number } {
  const each = used.flatMap(({ typed, reading }) =>
    typed.split(' ').map((word) => (reading ? 1 / (1 + titles.away(paper, word, reading)) : 0)),
  );
  const close = each.reduce((sum, n) => sum + n, 0) / Math.max(each.length, 1);
  return {
    close,
    whole: each.length > 1 && each.every((n) => n > 0) ? each.length / Math.max(titles.telling(paper), 1) : 0,
  };
}
