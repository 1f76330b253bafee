import type { Graph } from '../../schemas/graph.ts';
import type { NameBox } from './names.ts';
import { shore } from './outline.ts';
import { measure, type Point, type Polygon } from './polygon.ts';
import type { Region } from './regions.ts';

/** A paper or work on its way to its place. */
export interface PlacedBody extends Point {
  id: string;
  /** Where it is drawn to. */
  home: Point;
  /** What it may not leave, and how far it stays inside. */
  cell: Polygon;
  margin: number;
  /** Half of the room it takes. */
  room: number;
}

/** Room of a work, which is drawn larger than a paper, and how far it stays from the sea. */
const workRoom = 16;
const workMargin = 20;
const mostRoom = 26;
/** Papers with less room than this stand in a crowd. */
const crowd = 12;

/** Half of the room that a paper takes in a land of this area that holds so many. */
function paperRoom(area: number, papers: number): number {
  return Math.min(mostRoom, 0.4 * Math.sqrt(area / papers));
}

/** What is left of other wishes where papers have so much room: all of them, except in a crowd. */
export function leeway(room: number): number {
  return Math.min(1, room / crowd);
}

/** Names of topics as far as papers keep off them: a crowd goes under its name, lest it be pressed into a band. */
export function yieldingNames(
  names: readonly NameBox[],
  regions: readonly Region[],
  cells: ReadonlyMap<string, Polygon>,
): NameBox[] {
  const papers = new Map(regions.map((region) => [region.id, region.papers]));
  return names.map((name) => {
    const count = papers.get(name.id) ?? 0;
    const part = count === 0 ? 1 : leeway(paperRoom(measure(cells.get(name.id) ?? []).area, count));
    return { ...name, halfWidth: part * name.halfWidth, halfHeight: part * name.halfHeight };
  });
}

/**
 * All papers and works of a graph where their placing begins: at what `fixed` says, else papers round their topic and
 * works amid the papers that name them.
 * @param homeOf region of each paper node
 * @param land of the whole map
 */
export function bodiesOf(
  graph: Graph,
  homeOf: (paper: string) => string,
  places: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Polygon>,
  land: Polygon,
  fixed: ReadonlyMap<string, Point>,
): PlacedBody[] {
  const papers = paperBodies(graph, homeOf, places, cells, fixed);
  const at = new Map(papers.map((body) => [body.id, body]));
  return [...papers, ...workBodies(graph, at, land, fixed)];
}

/** Papers start in a sunflower spiral round their topic, which fills its cell evenly (Vogel, 1979). */
function paperBodies(
  graph: Graph,
  homeOf: (paper: string) => string,
  places: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Polygon>,
  fixed: ReadonlyMap<string, Point>,
): PlacedBody[] {
  const papers = graph.nodes.filter((node) => node.id.startsWith('paper:')).map((node) => node.id);
  const counts = new Map<string, number>();
  for (const id of papers) counts.set(homeOf(id), (counts.get(homeOf(id)) ?? 0) + 1);
  const lands = new Map(
    [...cells].map(([id, cell]) => [id, { cell, area: measure(cell).area, margin: shore(cell) }]),
  );
  const seen = new Map<string, number>();
  return papers.map((id) => {
    const region = homeOf(id);
    const rank = seen.get(region) ?? 0;
    seen.set(region, rank + 1);
    const { cell, area, margin } = lands.get(region) ?? { cell: [], area: 0, margin: 0 };
    const home = places.get(region) ?? { x: 0, y: 0 };
    const count = counts.get(region) ?? 1;
    const radius = 0.8 * Math.sqrt(area / Math.PI) * Math.sqrt((rank + 1) / count);
    const turn = rank * Math.PI * (3 - Math.sqrt(5));
    const start = fixed.get(id) ?? {
      x: home.x + radius * Math.cos(turn),
      y: home.y + radius * Math.sin(turn),
    };
    const room = paperRoom(area, count);
    return { id, home, cell, margin, room, x: start.x, y: start.y };
  });
}

function workBodies(
  graph: Graph,
  papers: ReadonlyMap<string, PlacedBody>,
  land: Polygon,
  fixed: ReadonlyMap<string, Point>,
): PlacedBody[] {
  const namers = new Map<string, PlacedBody[]>();
  for (const { type, source, target } of graph.edges) {
    const paper = papers.get(source);
    if (type !== 'names' || paper === undefined) continue;
    const list = namers.get(target);
    if (list) list.push(paper);
    else namers.set(target, [paper]);
  }
  const room = Math.min(workRoom, 0.4 * Math.sqrt(measure(land).area / (papers.size + namers.size)));
  return graph.nodes.flatMap((node): PlacedBody[] => {
    const around = namers.get(node.id);
    if (!node.id.startsWith('work:') || around === undefined) return [];
    const home = {
      x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
      y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
    };
    return [{ id: node.id, home, cell: land, margin: workMargin, room, ...(fixed.get(node.id) ?? home) }];
  });
}
