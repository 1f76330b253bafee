import { slips } from './distance.ts';
import type { Reading } from './query.ts';
import { compounds, term } from './terms.ts';
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
): number {
  const one = ({ typed, reading }: UsedReading) => {
    if (!reading) return 0;
    const wanted = new Set(reading.places.map((place) => vocabulary.words[place]));
    const forms = title.filter((word) => wanted.has(term(word)));
    return forms.length === 0 ? 0 : 1 / (1 + Math.min(...forms.map((form) => slips(form, typed))));
  };
  return used.reduce((sum, word) => sum + one(word), 0) / Math.max(used.length, 1);
}
