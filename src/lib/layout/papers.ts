import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Graph } from '../../schemas/graph.ts';
import { lcg } from './lcg.ts';
import { keepInside, measure, type Point, type Polygon } from './polygon.ts';
import { offNames, type NameBox } from './names.ts';

/** A paper or work on its way to its place. */
type Body = SimulationNodeDatum &
  Point & {
    id: string;
    /** Where it is drawn to. */
    home: Point;
    /** What it may not leave; null for a work, which belongs to no topic. */
    cell: Polygon | null;
    /** Half of the room it takes. */
    room: number;
  };

const margin = 12;
/** Room of a work, which is drawn larger than a paper. */
const workRoom = 16;
const mostRoom = 26;

/**
 * Places papers in the cell of their topic and outside works among the papers that name them (d3-force: room for each,
 * papers that cite or resemble one another drawn together). What `fixed` holds does not move.
 * @param homeOf region of each paper node
 * @returns positions of all papers and works of the graph
 */
export function placePapers(
  graph: Graph,
  homeOf: (paper: string) => string,
  places: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Polygon>,
  names: NameBox[],
  fixed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const papers = paperBodies(graph, homeOf, places, cells, fixed);
  const at = new Map(papers.map((body) => [body.id, body]));
  const bodies = [...papers, ...workBodies(graph, at, fixed)];
  for (const body of bodies) {
    const still = fixed.get(body.id);
    if (still !== undefined) Object.assign(body, { x: still.x, y: still.y, fx: still.x, fy: still.y });
  }
  simulate(bodies, graph, names);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

function simulate(bodies: Body[], graph: Graph, names: NameBox[]): void {
  const known = new Set(bodies.map((body) => body.id));
  const links: (SimulationLinkDatum<Body> & { strength: number })[] = graph.edges
    .filter((edge) => known.has(edge.source) && known.has(edge.target))
    .map(({ source, target, type }) => ({ source, target, strength: type === 'related' ? 0.015 : 0.06 }));
  const simulation = forceSimulation(bodies)
    .randomSource(lcg())
    .force('x', forceX<Body>((body) => body.home.x).strength(0.04))
    .force('y', forceY<Body>((body) => body.home.y).strength(0.04))
    .force(
      'links',
      forceLink<Body, SimulationLinkDatum<Body> & { strength: number }>(links)
        .id((body) => body.id)
        .strength((link) => link.strength)
        .distance(40),
    )
    .force('room', forceCollide<Body>((body) => body.room).iterations(2))
    .stop();
  // Large maps get fewer steps: their papers start near their places, and the time of a step grows with their number.
  const steps = Math.max(40, Math.min(240, Math.round(150_000 / Math.max(1, bodies.length))));
  simulation.alphaDecay(1 - 0.001 ** (1 / steps));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    for (const body of bodies) {
      if (body.fx != null) continue;
      const clear = offNames(body, names, body.room / 2);
      Object.assign(body, body.cell === null ? clear : keepInside(clear, body.cell, margin));
    }
  }
}

/** Papers start in a sunflower spiral round their topic, which fills its cell evenly (Vogel, 1979). */
function paperBodies(
  graph: Graph,
  homeOf: (paper: string) => string,
  places: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Polygon>,
  fixed: ReadonlyMap<string, Point>,
): Body[] {
  const papers = graph.nodes.filter((node) => node.id.startsWith('paper:')).map((node) => node.id);
  const counts = new Map<string, number>();
  for (const id of papers) counts.set(homeOf(id), (counts.get(homeOf(id)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return papers.map((id) => {
    const region = homeOf(id);
    const rank = seen.get(region) ?? 0;
    seen.set(region, rank + 1);
    const cell = cells.get(region) ?? [];
    const home = places.get(region) ?? { x: 0, y: 0 };
    const count = counts.get(region) ?? 1;
    const area = measure(cell).area;
    const radius = 0.8 * Math.sqrt(area / Math.PI) * Math.sqrt((rank + 1) / count);
    const turn = rank * Math.PI * (3 - Math.sqrt(5));
    const start = fixed.get(id) ?? {
      x: home.x + radius * Math.cos(turn),
      y: home.y + radius * Math.sin(turn),
    };
    return {
      id,
      home,
      cell,
      room: Math.min(mostRoom, 0.4 * Math.sqrt(area / count)),
      x: start.x,
      y: start.y,
    };
  });
}

function workBodies(
  graph: Graph,
  papers: ReadonlyMap<string, Body>,
  fixed: ReadonlyMap<string, Point>,
): Body[] {
  const namers = new Map<string, Body[]>();
  for (const { type, source, target } of graph.edges) {
    const paper = papers.get(source);
    if (type === 'names' && paper !== undefined) namers.set(target, [...(namers.get(target) ?? []), paper]);
  }
  return graph.nodes.flatMap((node): Body[] => {
    const around = namers.get(node.id);
    if (!node.id.startsWith('work:') || around === undefined) return [];
    const home = {
      x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
      y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
    };
    return [{ id: node.id, home, cell: null, room: workRoom, ...(fixed.get(node.id) ?? home) }];
  });
}
