import type { Graph } from '../../schemas/graph.ts';
import type { Layout } from '../../schemas/layout.ts';
import { groupAffinity, topicAffinity } from './affinity.ts';
import { crossingShare, type Line } from './crossings.ts';
import { nearest } from './quality.ts';
import { lcg } from './lcg.ts';
import { isInside, type Point, type Polygon } from './polygon.ts';
import { mapCells, unassigned } from './regions.ts';

/** How good a layout is: shares from 0 to 1, lengths as parts of the width. */
export interface LayoutFigures {
  papers: number;
  /** Papers that stand in the land of their topic. */
  atHome: number;
  /** Pairs of drawn lines (citations, and papers with the works they name) that cross. */
  crossings: number;
  /** Mean length of a citation. */
  citation: number;
  /** Neighbours in the graph that are among the nearest on the plane, as many as there are; the mean of all papers. */
  neighbours: number;
  /** The same when each paper stands anywhere in the land of its topic. */
  anywhere: number;
  /** Of what binds two themes together, the part between themes whose lands touch. */
  adjacent: number;
}

/**
 * Measures a layout of a graph.
 * @param homes paper node → node of its first topic
 */
export function layoutFigures(
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  layout: Layout,
): LayoutFigures {
  const { regions, cells } = mapCells(graph, homes, layout);
  const at = (id: string): Point | undefined => {
    const place = layout.nodes[id];
    return place && { x: place[0], y: place[1] };
  };
  const papers = graph.nodes.filter(({ id }) => id.startsWith('paper:') && at(id) !== undefined);
  const cellOf = (id: string): Polygon => cells.get(homes.get(id) ?? unassigned) ?? [];
  const lines = (types: string[]): Line[] =>
    graph.edges.flatMap(({ type, source, target }) => {
      const [from, to] = [at(source), at(target)];
      return types.includes(type) && from && to ? [[from, to] as const] : [];
    });
  const citations = lines(['citation']).map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) / layout.width);
  const themes = new Map(regions.map(({ id, theme }) => [id, theme ?? unassigned]));
  const random = lcg();
  const anywhere = papers.flatMap(({ id }): [string, [number, number]][] => {
    const point = anyPoint(cellOf(id), random);
    return point === null ? [] : [[id, [point.x, point.y]]];
  });
  return {
    papers: papers.length,
    atHome: mean(papers.map(({ id }) => (isInside(at(id) ?? { x: 0, y: 0 }, cellOf(id), 0) ? 1 : 0))),
    crossings: crossingShare(lines(['citation', 'names'])),
    citation: mean(citations),
    neighbours: neighboursNear(graph, layout.nodes),
    anywhere: neighboursNear(graph, {
      ...layout.nodes,
      ...Object.fromEntries(anywhere),
    }),
    adjacent: adjacentShare(graph, homes, themes, cells),
  };
}

/** Neighbours by citation or likeness: the share of each paper's that are among its nearest papers, as many as it has. */
function neighboursNear(graph: Graph, nodes: Layout['nodes']): number {
  const near = new Map<string, Set<string>>();
  for (const { type, source, target } of graph.edges) {
    if (type !== 'citation' && type !== 'related') continue;
    near.set(source, (near.get(source) ?? new Set()).add(target));
    near.set(target, (near.get(target) ?? new Set()).add(source));
  }
  const papers = Object.fromEntries(Object.entries(nodes).filter(([id]) => id.startsWith('paper:')));
  const asked = [...near.keys()].filter((id) => id in papers);
  const most = Math.max(0, ...asked.map((id) => near.get(id)?.size ?? 0));
  const found = nearest(papers, most, asked);
  return mean(
    asked.map((id) => {
      const own = near.get(id) ?? new Set();
      return (found.get(id) ?? []).slice(0, own.size).filter((other) => own.has(other)).length / own.size;
    }),
  );
}

function adjacentShare(
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  themes: ReadonlyMap<string, string>,
  cells: ReadonlyMap<string, Polygon>,
): number {
  const touching = new Set<string>();
  for (const [id, cell] of cells)
    for (const { beyond } of cell)
      if (beyond !== null) touching.add([themes.get(id), themes.get(beyond)].sort().join(' '));
  const between = groupAffinity(topicAffinity(graph, homes), (place) => themes.get(place) ?? null);
  let [near, all] = [0, 0];
  for (const [key, count] of between) {
    all += count;
    if (touching.has(key)) near += count;
  }
  return near / Math.max(1, all);
}

/** A point somewhere in a convex polygon: points of the box round it are tried until one lies inside. An empty one has none. */
function anyPoint(polygon: Polygon, random: () => number): Point | null {
  if (polygon.length === 0) return null;
  const [left, top] = [Math.min(...polygon.map(({ x }) => x)), Math.min(...polygon.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...polygon.map(({ x }) => x)), Math.max(...polygon.map(({ y }) => y))];
  let at = { x: (left + right) / 2, y: (top + bottom) / 2 };
  for (let i = 0; i < 50; i += 1) {
    at = { x: left + random() * (right - left), y: top + random() * (bottom - top) };
    if (isInside(at, polygon, 0)) break;
  }
  return at;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
