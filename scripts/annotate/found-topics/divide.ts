import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { lcg } from '../../../src/lib/layout/lcg.ts';
import type { Links } from './graph.ts';
import { nowhere, type Partition } from './groups.ts';

/**
 * Groups of places that are linked more closely with each other than with the rest (Blondel and others, "Fast unfolding of
 * communities in large networks", 2008), from nothing. The same graph gives the same groups.
 * @param resolution more than 1 gives more and smaller groups (Reichardt and Bornholdt, "Statistical mechanics of
 *   community detection", 2006)
 */
export function divide(links: Links, resolution: number): Partition {
  const graph = new UndirectedGraph<object, { weight: number }>();
  links.forEach((_, i) => graph.addNode(i));
  links.forEach((row, i) => {
    for (const [j, weight] of row) if (i < j) graph.addEdge(i, j, { weight });
  });
  // The library divides by the number of edges.
  if (graph.size === 0) return new Int32Array(links.length).fill(nowhere);
  const groups = louvain(graph, { resolution, rng: lcg(), getEdgeWeight: 'weight' });
  return Int32Array.from(links, (_, i) => groups[i] ?? nowhere);
}
