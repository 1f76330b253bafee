import type { Graph } from '../../schemas/graph.ts';
import type { Layout } from '../../schemas/layout.ts';
import { landOutline } from './outline.ts';
import { cellsOf, powerWeights, type Site } from './power.ts';
import type { Point, Polygon } from './polygon.ts';

/** The region of papers that have no topic. It is no node of the graph, but a layout keeps its place under this key. */
export const unassigned = 'unassigned';

/** A part of the map that holds its own cell: a topic, the name of a theme, or the papers without a topic. */
export interface Region {
  /** Node id of the topic or theme, or `unassigned`. */
  id: string;
  theme: string | null;
  papers: number;
  share: number;
}

/** A topic needs room for its name even when it has no paper: as much as this many papers take. */
const nameInPapers = 3;
/** The part of the map that the name of one theme takes, and the most that all of them take together. */
const themeName = 0.02;
const themeNames = 0.2;

/** All regions of a graph, sorted as its nodes are. */
export function regionsOf(graph: Graph, homes: ReadonlyMap<string, string>): Region[] {
  const papers = new Map<string, number>();
  for (const node of graph.nodes) {
    if (!node.id.startsWith('paper:')) continue;
    const home = homes.get(node.id) ?? unassigned;
    papers.set(home, (papers.get(home) ?? 0) + 1);
  }
  const region = (id: string, theme: string | null): Region => {
    const count = papers.get(id) ?? 0;
    return { id, theme, papers: count, share: count + nameInPapers };
  };
  const places = graph.nodes
    .filter((node) => node.id.startsWith('topic:'))
    .map((node) => region(node.id, node.theme));
  if (papers.has(unassigned)) places.push(region(unassigned, null));
  const total = places.reduce((sum, { share }) => sum + share, 0);
  const themes = graph.nodes.filter((node) => node.id.startsWith('theme:'));
  const name = total * Math.min(themeName, themeNames / Math.max(1, themes.length));
  return [...places, ...themes.map(({ id, theme }) => ({ id, theme, papers: 0, share: name }))];
}

/** The sites of regions that have a place. */
export function sitesOf(regions: Region[], places: ReadonlyMap<string, Point>): Site[] {
  return regions.flatMap(({ id, share }): Site[] => {
    const at = places.get(id);
    return at === undefined ? [] : [{ id, share, x: at.x, y: at.y }];
  });
}

/** Weights, to whole numbers, that give regions land by their shares. */
export function regionWeights(sites: Site[], width: number, height: number): Map<string, number> {
  const weights = powerWeights(sites, landOutline(width, height));
  return new Map(sites.map(({ id }, i) => [id, Math.round(weights[i] ?? 0)]));
}

/**
 * The cell of each region on a plane of `width` × `height`; together they fill the land. Layout and drawing both call
 * this, so that the borders drawn are those the papers were kept inside.
 * @param places where each region's own node stands; regions without a place get no cell
 * @param weights those of the layout; without them the shares decide
 */
export function regionCells(
  regions: Region[],
  places: ReadonlyMap<string, Point>,
  width: number,
  height: number,
  weights?: Layout['weights'],
): Map<string, Polygon> {
  const sites = sitesOf(regions, places);
  const known = sites.every(({ id }) => weights !== undefined && id in weights);
  const used = known ? new Map(Object.entries(weights ?? {})) : regionWeights(sites, width, height);
  return cellsOf(
    sites,
    sites.map(({ id }) => used.get(id) ?? 0),
    landOutline(width, height),
  );
}

/** The regions of a graph and their cells on a layout: what a drawing of the map begins with. */
export function mapCells(
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  { width, height, weights, nodes }: Layout,
): { regions: Region[]; cells: Map<string, Polygon> } {
  const regions = regionsOf(graph, homes);
  const places = new Map<string, Point>();
  for (const { id } of regions) {
    const at = nodes[id];
    if (at !== undefined) places.set(id, { x: at[0], y: at[1] });
  }
  return { regions, cells: regionCells(regions, places, width, height, weights) };
}

/** The middle of a set of points; null when there is none. */
export function middle(points: Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
