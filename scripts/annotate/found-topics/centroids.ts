import type { TermVector } from '../similarity.ts';

/** The mean direction of some vectors, of length one; the empty vector for none. */
export function centroid(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  const length = Math.hypot(...sum.values()) || 1;
  return new Map([...sum].map(([term, weight]) => [term, weight / length]));
}

/** The cosine of two vectors of length one. */
export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
