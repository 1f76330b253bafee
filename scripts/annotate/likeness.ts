import type { Neighbour } from './similarity.ts';

type Rows = readonly (readonly Neighbour[])[];

/** What a near paper says counts for a paper as much as this times their cosine. */
const share = 2;
/** Near papers that lend a paper their words. */
const lenders = 15;

/**
 * Pairs that are alike because what is near them is alike: two papers on one subject often share few words, but both
 * share words with a third. Each paper is taken to say what it says, and what the `lenders` papers nearest to it say,
 * times `share` times their cosine; the rows give the cosines of these longer texts (the smoothing of documents by their
 * neighbours: Tao, Wang, Mei and Zhai 2006). Only the cosines of near pairs go in, so that the time grows with the papers.
 * @param near for each paper its nearest, best first; cosines that are not there count as 0
 * @param bonds pairs known to be close, with what their cosine gains
 * @returns place → what is alike, best first; worked out when asked for, as the rows of all would fill the memory
 */
export function likeness(
  near: Rows,
  bonds: readonly [number, number, number][],
  least: number,
): (self: number) => Neighbour[] {
  const cosines = symmetric(near, bonds);
  const texts = near.map((row, self) => [{ index: self, score: 1 }, ...loans(row)]);
  const lent = near.map((): Neighbour[] => []);
  texts.forEach((text, self) => {
    for (const { index, score } of text) lent[index]?.push({ index: self, score });
  });
  const middle = new Sums(near.length);
  const reach = (self: number): void => {
    middle.clear();
    for (const { index, score } of texts[self] ?? []) {
      const { places, values } = cosines[index] ?? none;
      for (let at = 0; at < places.length; at += 1) middle.add(places[at] ?? 0, score * (values[at] ?? 0));
    }
  };
  const lengths = texts.map((text, self) => {
    reach(self);
    return Math.sqrt(text.reduce((sum, { index, score }) => sum + score * middle.of(index), 0));
  });
  const sums = new Sums(near.length);
  return (self) => {
    reach(self);
    sums.clear();
    for (const place of middle.touched)
      for (const { index, score } of lent[place] ?? []) sums.add(index, score * middle.of(place));
    return sums.touched
      .filter((index) => index !== self)
      .map((index) => ({
        index,
        score: sums.of(index) / ((lengths[self] ?? 1) * (lengths[index] ?? 1)),
      }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.index - b.index);
  };
}

/** What each term of both texts adds to their likeness: its weights in the two longer texts that `likeness` compares. */
export function sharedWeights(
  vectors: readonly ReadonlyMap<string, number>[],
  near: Rows,
  a: number,
  b: number,
): Map<string, number> {
  const [ours, theirs] = [loans(near[a] ?? []), loans(near[b] ?? [])];
  const weight = (term: string, self: number, from: readonly Neighbour[]): number =>
    from.reduce(
      (sum, { index, score }) => sum + score * (vectors[index]?.get(term) ?? 0),
      vectors[self]?.get(term) ?? 0,
    );
  return new Map(
    [...(vectors[a]?.keys() ?? [])]
      .filter((term) => vectors[b]?.has(term))
      .map((term) => [term, weight(term, a, ours) * weight(term, b, theirs)]),
  );
}

function loans(row: readonly Neighbour[]): Neighbour[] {
  return row.slice(0, lenders).map(({ index, score }) => ({ index, score: share * score }));
}

/** Numbers by place, flat: the loops over them take most of the time. */
interface Row {
  places: Int32Array;
  values: Float64Array;
}

const none: Row = { places: new Int32Array(), values: new Float64Array() };

function symmetric(near: Rows, bonds: readonly [number, number, number][]): Row[] {
  const out = near.map((_, self) => new Map([[self, 1]]));
  near.forEach((row, self) => {
    for (const { index, score } of row) {
      out[self]?.set(index, score);
      out[index]?.set(self, score);
    }
  });
  for (const [a, b, gain] of bonds) {
    const cosine = Math.min(1, (out[a]?.get(b) ?? 0) + gain);
    out[a]?.set(b, cosine);
    out[b]?.set(a, cosine);
  }
  return out.map((row) => ({
    places: Int32Array.from(row.keys()),
    values: Float64Array.from(row.values()),
  }));
}

/** Numbers by place, of which few are not 0. */
class Sums {
  touched: number[] = [];
  private readonly values: Float64Array;

  constructor(size: number) {
    this.values = new Float64Array(size);
  }

  clear(): void {
    for (const place of this.touched) this.values[place] = 0;
    this.touched = [];
  }

  of(place: number): number {
    return this.values[place] ?? 0;
  }

  add(place: number, value: number): void {
    if (value === 0) return;
    if (this.of(place) === 0) this.touched.push(place);
    this.values[place] = this.of(place) + value;
  }
}
