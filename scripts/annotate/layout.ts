import { buildGraph, paperHomes } from '../../src/lib/graph.ts';
import { layoutGraph } from '../../src/lib/layout/layout.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Layout } from '../../src/schemas/layout.ts';

/**
 * The map of a corpus: places for all nodes of its graph, those of `previous` kept.
 * @param corpus with everything but its layout, which is not read
 * @param previous the layout of the last run, or null for a map from nothing
 * @returns the layout without its `generated` note
 */
export function layoutMap(
  corpus: Omit<Corpus, 'layout'>,
  previous: Layout | null,
): Omit<Layout, 'generated'> {
  const unplaced: Corpus = { ...corpus, layout: { generated: '', width: 1, height: 1, nodes: {} } };
  return layoutGraph(buildGraph(unplaced, '/'), paperHomes(unplaced), previous);
}
