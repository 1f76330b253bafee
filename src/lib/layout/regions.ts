import type { Graph } from '../../schemas/graph.ts';
import { powerCells, type Site } from './power.ts';
import { rectangle, type Point, type Polygon } from './polygon.ts';

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

/**
 * The cell of each region on a plane of `width` × `height`; together they fill it. Layout and drawing both call this,
 * so that the borders drawn are those the papers were kept inside.
 * @param places where each region's own node stands; regions without a place get no cell
 */
export function regionCells(
  regions: Region[],
  places: ReadonlyMap<string, Point>,
  width: number,
  height: number,
): Map<string, Polygon> {
  const sites = regions.flatMap(({ id, share }): Site[] => {
    const at = places.get(id);
    return at === undefined ? [] : [{ id, share, x: at.x, y: at.y }];
  });
  return powerCells(sites, rectangle(width, height));
}

/** The middle of a set of points; null when there is none. */
export function middle(points: Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
