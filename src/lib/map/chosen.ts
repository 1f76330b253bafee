import type { MapGraph } from './map-graph.ts';
import { pathBetween, type Step } from './path.ts';
import type { Lit } from './scene.ts';
import type { Selection } from './state.ts';

/** What an address chose, found in the graph. */
export type Chosen =
  | { kind: 'node'; node: number }
  | { kind: 'edge'; edge: number }
  | { kind: 'path'; from: number; to: number; steps: Step[] | null }
  /** Named by an address, but not on this map. */
  | { kind: 'unknown'; what: string }
  | null;

/** Finds what is chosen by its ids, the way between two nodes included. */
export function findChosen(graph: MapGraph, selection: Selection): Chosen {
  if (selection === null) return null;
  if (selection.kind === 'node') {
    const node = graph.find(selection.id);
    return node === null ? { kind: 'unknown', what: selection.id } : { kind: 'node', node };
  }
  if (selection.kind === 'edge') {
    const edge = graph.findEdge(selection.id);
    return edge === null ? { kind: 'unknown', what: selection.id } : { kind: 'edge', edge };
  }
  const [from, to] = [graph.find(selection.from), graph.find(selection.to)];
  if (from === null || to === null)
    return { kind: 'unknown', what: from === null ? selection.from : selection.to };
  return { kind: 'path', from, to, steps: pathBetween(graph, from, to) };
}

/** What stands out with it: a node with its neighbourhood, an edge with its ends, a way with all that it passes. */
export function litBy(graph: MapGraph, chosen: Chosen): Lit | null {
  if (chosen === null || chosen.kind === 'unknown') return null;
  if (chosen.kind === 'node') {
    const joints = graph.joined(chosen.node);
    if (graph.kind(chosen.node) === 'theme') return litByTheme(graph, chosen.node);
    const nodes = new Set([chosen.node, ...joints.map(({ node }) => node)]);
    return { nodes, edges: joints.map(({ edge }) => edge), chosen: [chosen.node] };
  }
  if (chosen.kind === 'edge') {
    const ends = [graph.source[chosen.edge] ?? 0, graph.target[chosen.edge] ?? 0];
    return { nodes: new Set(ends), edges: [chosen.edge], chosen: ends };
  }
  const steps = chosen.steps ?? [];
  const nodes = new Set([chosen.from, chosen.to, ...steps.map(({ to }) => to)]);
  return { nodes, edges: steps.map(({ edge }) => edge), chosen: [chosen.from, chosen.to] };
}

/** A theme stands out with its topics, its papers and their citations. */
function litByTheme(graph: MapGraph, theme: number): Lit {
  const place = graph.data.theme[theme] ?? -1;
  const nodes = new Set(graph.kinds.flatMap((_, node) => (graph.data.theme[node] === place ? [node] : [])));
  const edges = graph.joined(theme).map(({ edge }) => edge);
  const citations = Array.from({ length: graph.data.edges.citation.length / 2 }, (_, edge) => edge);
  for (const edge of citations) {
    const ends = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
    if (!ends.some((end) => nodes.has(end) && graph.data.theme[end] === place)) continue;
    edges.push(edge);
    for (const end of ends) nodes.add(end);
  }
  return { nodes, edges, chosen: [theme] };
}
