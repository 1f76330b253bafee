import type { Graph } from '../../schemas/graph.ts';
import type { Layout } from '../../schemas/layout.ts';
import { landOutline } from './outline.ts';
import { isInside, type Point, type Polygon } from './polygon.ts';
import { cellsOf } from './power.ts';
import { unassigned, type Region } from './regions.ts';

/** Places of the last map that still count: none when most themes and topics were not on it. */
export function keptPlaces(graph: Graph, regions: Region[], previous: Layout | null): Map<string, Point> {
  const kept = new Map<string, Point>();
  if (previous === null) return kept;
  for (const id of [...graph.nodes.map((node) => node.id), unassigned]) {
    const at = previous.nodes[id];
    if (at !== undefined) kept.set(id, { x: at[0], y: at[1] });
  }
  const nodes = regions.filter((region) => region.id !== unassigned);
  const known = nodes.filter((region) => kept.has(region.id)).length;
  return known * 2 < nodes.length ? new Map<string, Point>() : kept;
}

/** The cells of the last map, those of regions that are gone too; none where it kept no weights. */
export function cellsBefore(previous: Layout): Map<string, Polygon> {
  const weights = Object.entries(previous.weights ?? {});
  const sites = weights.flatMap(([id]) => {
    const at = previous.nodes[id];
    return at === undefined ? [] : [{ id, share: 1, x: at[0], y: at[1] }];
  });
  const known = new Map(weights);
  return cellsOf(
    sites,
    sites.map(({ id }) => known.get(id) ?? 0),
    landOutline(previous.width, previous.height),
  );
}

/** Whether the last map holds for this graph as it is: the same nodes, and each paper in the land of its topic. */
export function stands(
  graph: Graph,
  homeOf: (paper: string) => string,
  regions: Region[],
  previous: Layout,
): boolean {
  const ids = new Set([...graph.nodes, ...regions].map(({ id }) => id));
  const before = Object.keys(previous.nodes);
  if (before.length !== ids.size || !before.every((id) => ids.has(id))) return false;
  if (!regions.every(({ id }) => id in (previous.weights ?? {}))) return false;
  const cells = cellsBefore(previous);
  return before.every((id) => {
    const [x, y] = previous.nodes[id] ?? [0, 0];
    return !id.startsWith('paper:') || isInside({ x, y }, cells.get(homeOf(id)) ?? [], -2);
  });
}
