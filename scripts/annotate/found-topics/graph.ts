import type { Neighbour } from '../similarity.ts';

/** A weighted, undirected graph of places: for each its neighbours with the weight of the edge, both ways. */
export type Links = readonly ReadonlyMap<number, number>[];

/**
 * The graph that joins each place to its nearest ones; an edge that both ends name counts its weight from both.
 * @param nearest for each place its nearest others with their similarity
 */
export function linksOf(nearest: readonly (readonly Neighbour[])[]): Links {
  const links = nearest.map(() => new Map<number, number>());
  nearest.forEach((row, i) => {
    for (const { index: j, score: weight } of row) {
      links[i]?.set(j, (links[i].get(j) ?? 0) + weight);
      links[j]?.set(i, (links[j].get(i) ?? 0) + weight);
    }
  });
  // In the order of places, so that sums do not depend on who named whom first.
  return links.map((row) => new Map([...row].sort(([a], [b]) => a - b)));
}

/** The sum of weights at each place. */
export function strengths(links: Links): Float64Array {
  return Float64Array.from(links, (row) => [...row.values()].reduce((sum, weight) => sum + weight, 0));
}
