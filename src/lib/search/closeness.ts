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

/**
 * How literally a title says the words of a query, from 0 to 1: index and query forget plurals, so of two papers that
 * score alike the one that says `GPUs` is meant by `gpus`. A word counts 1 where it stands letter by letter, less for
 * each slip, nothing where the title lacks it.
 */
export function closeness(
  title: readonly string[],
  used: readonly UsedReading[],
  vocabulary: Vocabulary,
): { close: number; whole: number } {
  const one = (typed: string, reading: Reading | undefined) => {
    if (!reading) return 0;
    const wanted = new Set(reading.places.map((place) => vocabulary.words[place]));
    const forms = title.filter((word) => wanted.has(term(word)) || word === typed);
    // No forms: infinitely far.
    return 1 / (1 + forms.reduce((least, form) => Math.min(least, slips(form, typed)), Infinity));
  };
  const each = used.flatMap(({ typed, reading }) => typed.split(' ').map((word) => one(word, reading)));
  const close = each.reduce((sum, n) => sum + n, 0) / Math.max(each.length, 1);
  const telling = title.filter((word) => !isStopWord(word)).length;
  return {
    close,
    whole: each.length > 1 && each.every((n) => n > 0) ? each.length / Math.max(telling, 1) : 0,
  };
}
