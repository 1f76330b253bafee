import type { NodeKind } from '../../schemas/graph.ts';
import { count, listed } from '../wording.ts';
import { gridReference, type Square } from './grid.ts';
import type { MapGraph } from './map-graph.ts';

/**
 * What lies in a square: `7 papers, 1 topic and 2 works`; a theme is a land, and lies in many.
 * @param shown 1 for each node that the filters leave
 */
export function holdsInWords(graph: MapGraph, square: Square, shown: Uint8Array): string {
  const { x, y } = graph.data;
  const here = graph.kinds.filter(
    (_, node) => shown[node] === 1 && gridReference(x[node] ?? 0, y[node] ?? 0, graph.data) === square.name,
  );
  const words = (['paper', 'topic', 'work'] satisfies NodeKind[]).flatMap((kind) => {
    const many = here.filter((one) => one === kind).length;
    return many === 0 ? [] : [count(many, kind)];
  });
  return words.length === 0 ? 'nothing lies there' : listed(words);
}
