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
import { bodiesOf, leeway, type PlacedBody } from './bodies.ts';
import { Crowd, type Taken } from './crowd.ts';
import { covers, freeSpot } from './free-spot.ts';
import { lcg } from './lcg.ts';
import { offNames, type NameBox } from './names.ts';
import { keepInside, type Point, type Polygon } from './polygon.ts';

type Body = SimulationNodeDatum & PlacedBody;

/** How strongly nodes are drawn to the middle of their topic or their namers, and along each type of edge; references move nothing. */
const pull = { home: 0.02, related: 0.5, citation: 0.3, names: 0.03, topic: 0.03 };
/** New nodes settle among those that stand no further off than this. */
const nearby = 160;

/**
 * Places papers in the cell of their topic and outside works among the papers that name them (d3-force: room for each,
 * papers that cite or resemble one another drawn together). What `fixed` holds does not move.
 * @param homeOf region of each paper node
 * @param land of the whole map, which works may not leave
 * @returns positions of all papers and works of the graph
 */
export function placePapers(
  graph: Graph,
  homeOf: (paper: string) => string,
  places: ReadonlyMap<string, Point>,
  cells: ReadonlyMap<string, Polygon>,
  land: Polygon,
  names: NameBox[],
  fixed: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const bodies: Body[] = bodiesOf(graph, homeOf, places, cells, land, fixed);
  const standing = bodies.filter(({ id }) => fixed.has(id));
  for (const body of standing) Object.assign(body, { fx: body.x, fy: body.y });
  if (standing.length === 0) {
    simulate(bodies, graph, names);
    unstack(stacked(bodies, names), bodies, names);
  } else {
    const placed = new Crowd(standing);
    const fresh = bodies.filter(({ id }) => !fixed.has(id));
    for (const body of fresh) {
      const taken = (at: Point): Body[] => placed.near(at, (most) => body.room + most);
      Object.assign(body, freeSpot(body, body.cell, body.margin, body.room, taken, names));
      placed.add(body);
    }
    const near = around(fresh, standing);
    simulate([...fresh, ...near], graph, names);
    const last = new Set(fresh);
    unstack(stacked(bodies, names, last), bodies, names);
  }
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** Bodies that may move and lie under a name or on another; of two that lie on one another the later. */
function stacked(
  bodies: readonly Body[],
  names: readonly NameBox[],
  may: ReadonlySet<Body> = new Set(bodies),
): Body[] {
  const found = new Set(bodies.filter((body) => names.some((name) => covers(name, body, body.room / 4))));
  const sorted = bodies.toSorted((a, b) => a.x - b.x);
  sorted.forEach((body, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const other = sorted[j];
      if (other === undefined || other.x - body.x > body.room) break;
      if (Math.hypot(other.x - body.x, other.y - body.y) < Math.min(body.room, other.room))
        found.add(may.has(other) ? other : body);
    }
  });
  return bodies.filter((body) => found.has(body) && may.has(body));
}

/** Of those that stand the ones that stand near a fresh one. */
function around(fresh: readonly Body[], standing: readonly Body[]): Body[] {
  const square = (value: number): number => Math.floor(value / nearby);
  const squares = Map.groupBy(fresh, ({ x, y }) => `${String(square(x))} ${String(square(y))}`);
  return standing.filter((body) =>
    [-1, 0, 1].some((column) =>
      [-1, 0, 1].some((row) =>
        squares
          .get(`${String(square(body.x) + column)} ${String(square(body.y) + row)}`)
          ?.some(({ x, y }) => Math.abs(x - body.x) < nearby && Math.abs(y - body.y) < nearby),
      ),
    ),
  );
}

/** Nodes pushed against a border may have come to lie on one another: each such one looks for a free spot once more. */
function unstack(bodies: readonly Body[], all: readonly Body[], names: NameBox[]): void {
  const crowd = new Crowd(all);
  for (const body of bodies) {
    const room = 0.6 * body.room;
    const taken = (at: Point): Taken[] =>
      crowd
        .near(at, () => 2 * room)
        .flatMap(({ id, x, y, room: theirs }) =>
          id === body.id ? [] : [{ x, y, room: Math.min(room, 0.6 * theirs) }],
        );
    Object.assign(body, freeSpot(body, body.cell, body.margin, room, taken, names));
    crowd.add(body);
  }
}

function simulate(bodies: Body[], graph: Graph, names: NameBox[]): void {
  const known = new Map(bodies.map((body) => [body.id, body]));
  // In a crowd what draws papers out of their land would press all of them against its border.
  const hold = (from?: Body, to?: Body): number =>
    from === undefined || to === undefined || from.cell === to.cell
      ? 1
      : leeway(Math.min(from.room, to.room)) ** 3;
  const links: (SimulationLinkDatum<Body> & { strength: number })[] = graph.edges
    .filter((edge) => known.has(edge.source) && known.has(edge.target))
    .flatMap(({ source, target, type }) =>
      type === 'reference'
        ? []
        : [{ source, target, strength: pull[type] * hold(known.get(source), known.get(target)) }],
    );
  const simulation = forceSimulation(bodies)
    .randomSource(lcg())
    .force('x', forceX<Body>((body) => body.home.x).strength(pull.home))
    .force('y', forceY<Body>((body) => body.home.y).strength(pull.home))
    .force(
      'links',
      forceLink<Body, SimulationLinkDatum<Body> & { strength: number }>(links)
        .id((body) => body.id)
        .strength((link) => link.strength)
        .distance(40),
    )
    .force('room', forceCollide<Body>((body) => body.room).iterations(bodies.length > 8000 ? 1 : 2))
    .stop();
  // Large maps get fewer steps: their papers start near their places, and the time of a step grows with their number.
  const steps = Math.max(40, Math.min(240, Math.round(150_000 / Math.max(1, bodies.length))));
  simulation.alphaDecay(1 - 0.001 ** (1 / steps));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    for (const body of bodies) {
      if (body.fx != null) continue;
      const clear = offNames(body, names, body.room / 2);
      Object.assign(body, keepInside(clear, body.cell, body.margin));
    }
  }
}
