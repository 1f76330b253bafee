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

type Take = (paper: number, score: number) => void;

/** Gives every paper that holds a word of a reading the sum over its words. */
function scoreReading(
  { places, trust }: Reading,
  shared: number | null,
  vocabulary: Vocabulary,
  all: number,
  take: Take,
): void {
  const scoreWord = (place: number, add: Take): void => {
    const { papers, weights } = vocabulary.postings(place);
    const value = (shared ?? rarity(vocabulary.count(place), all)) * trust;
    for (let i = 0; i < papers.length; i += 1) {
      const weight = weights[i] ?? 0;
      add(papers[i] ?? 0, (value * weight) / (saturation + weight));
    }
  };
  const [only = 0] = places;
  if (places.length === 1) scoreWord(only, take);
  else {
    const sums = new Float64Array(all);
    for (const place of places)
      scoreWord(place, (paper, score) => {
        sums[paper] = (sums[paper] ?? 0) + score;
      });
    sums.forEach((sum, paper) => take(paper, sum));
  }
}

/** How much each paper that holds all words of a reading is about them: the mean of its saturated weights, 0 to 1. */
function together({ places }: Reading, vocabulary: Vocabulary, all: number): Float64Array {
  let held: Float64Array | null = null;
  for (const place of places) {
    const next = new Float64Array(all);
    const { papers, weights } = vocabulary.postings(place);
    for (let i = 0; i < papers.length; i += 1) {
      const [paper, weight] = [papers[i] ?? 0, weights[i] ?? 0];
      const before: number | undefined = held === null ? 0 : held[paper];
      if (held === null || before)
        next[paper] = (before ?? 0) + weight / (saturation + weight) / places.length;
    }
    held = next;
  }
  return held ?? new Float64Array(all);
}

/**
 * A short form and its long ones are one thing, as rare as the papers that say either are few: `lm` is no more telling
 * than `language model`.
 */
function conceptScores(unit: Unit, vocabulary: Vocabulary, all: number): Map<Reading, Float64Array> {
  const spelled = unit.readings.filter(({ expanded }) => expanded !== null);
  if (spelled.length === 0) return new Map();
  const own = unit.readings[0];
  const shares = new Map(
    [...(own ? [own] : []), ...spelled].map((reading) => [reading, together(reading, vocabulary, all)]),
  );
  const each = [...shares.values()];
  let said = 0;
  for (let paper = 0; paper < all; paper += 1) if (each.some((share) => share[paper])) said += 1;
  const value = rarity(said, all);
  return new Map(
    spelled.map((reading) => [
      reading,
      (shares.get(reading) ?? new Float64Array()).map((share) => share * value * reading.trust),
    ]),
  );
}

/** The readings that share one rarity are taken together: a rare completion of `ba` is no better than a common one. */
function sharedRarity(unit: Unit, vocabulary: Vocabulary, all: number): number {
  const shared = unit.readings.filter((reading) => reading.shared).flatMap(({ places }) => places);
  const holders = shared.reduce((sum, place) => sum + vocabulary.count(place), 0);
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
    for (const [i, reading] of unit.readings.entries()) {
      const take: Take = (paper, score) => {
        if (score <= (bestScore[paper] ?? 0)) return;
        bestScore[paper] = score;
        bestReading[paper] = i;
      };
      const concept = concepts.get(reading);
      if (concept) concept.forEach((score, paper) => take(paper, score));
      else scoreReading(reading, reading.shared ? shared : null, vocabulary, all, take);
    }
    bestScore.forEach((score, paper) => {
      scores[paper] = (scores[paper] ?? 0) + score;
    });
    return bestReading;
  });
  return { scores, best };
}
