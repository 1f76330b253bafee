import type { Reading, Unit } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How soon more of a word in a paper stops adding to its score. */
const saturation = 0.8;

/** What a query's units give each paper, by the paper's place in the index. */
export interface Ranking {
  scores: Float64Array;
  /** For each unit and paper the number of the best reading, or -1 where the paper has none. */
  best: Int16Array[];
}

/** How telling a word is that `n` of `all` papers hold (Robertson and Zaragoza 2009, section 3.4; never negative). */
function rarity(n: number, all: number): number {
  return Math.log(1 + (all - n + 0.5) / (n + 0.5));
}

function readingScores(
  reading: Reading,
  raritySum: number | null,
  vocabulary: Vocabulary,
  all: number,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const place of reading.places) {
    const postings = vocabulary.postings(place);
    const value = (raritySum ?? rarity(postings.length, all)) * reading.trust;
    for (const { paper, weight } of postings)
      scores.set(paper, (scores.get(paper) ?? 0) + (value * weight) / (saturation + weight));
  }
  return scores;
}

/** How much each paper that holds all words of a reading is about them: the mean of its saturated weights, 0 to 1. */
function together({ places }: Reading, vocabulary: Vocabulary): Map<number, number> {
  let held: Map<number, number> | null = null;
  for (const place of places) {
    const next = new Map<number, number>();
    for (const { paper, weight } of vocabulary.postings(place))
      if (held === null || held.has(paper))
        next.set(paper, (held?.get(paper) ?? 0) + weight / (saturation + weight) / places.length);
    held = next;
  }
  return held ?? new Map<number, number>();
}

/**
 * A short form and its long ones are one thing, as rare as the papers that say either are few: `lm` is no more telling
 * than `language model`.
 */
function conceptScores(unit: Unit, vocabulary: Vocabulary, all: number): Map<Reading, Map<number, number>> {
  const spelled = unit.readings.filter(({ expanded }) => expanded !== null);
  if (spelled.length === 0) return new Map();
  const own = unit.readings[0];
  const shares = new Map(
    [...(own ? [own] : []), ...spelled].map((reading) => [reading, together(reading, vocabulary)]),
  );
  const value = rarity(new Set(shares.values().flatMap((papers) => papers.keys())).size, all);
  return new Map(
    spelled.map((reading) => [
      reading,
      new Map(
        [...(shares.get(reading) ?? [])].map(([paper, share]) => [paper, share * value * reading.trust]),
      ),
    ]),
  );
}

/** The readings that share one rarity are taken together: a rare completion of `ba` is no better than a common one. */
function sharedRarity(unit: Unit, vocabulary: Vocabulary, all: number): number {
  const shared = unit.readings.filter((reading) => reading.shared).flatMap(({ places }) => places);
  const holders = shared.reduce((sum, place) => sum + vocabulary.postings(place).length, 0);
  return rarity(Math.min(holders, all), all);
}

/**
 * BM25F over the postings (Robertson and Zaragoza 2009, section 3.6): for each unit a paper gets its best reading, the sum
 * over its words of `rarity · weight / (saturation + weight)`; weights come field by field from the index.
 * @param all number of papers in the index
 */
export function rank(units: readonly Unit[], vocabulary: Vocabulary, all: number): Ranking {
  const scores = new Float64Array(all);
  const best = units.map((unit) => {
    const bestReading = new Int16Array(all).fill(-1);
    const bestScore = new Float64Array(all);
    const shared = sharedRarity(unit, vocabulary, all);
    const concepts = conceptScores(unit, vocabulary, all);
    for (const [i, reading] of unit.readings.entries())
      for (const [paper, score] of concepts.get(reading) ??
        readingScores(reading, reading.shared ? shared : null, vocabulary, all))
        if (score > (bestScore[paper] ?? 0)) {
          bestScore[paper] = score;
          bestReading[paper] = i;
        }
    for (const [paper, score] of bestScore.entries()) scores[paper] = (scores[paper] ?? 0) + score;
    return bestReading;
  });
  return { scores, best };
}
