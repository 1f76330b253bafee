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
import { affinityLinks, groupAffinity, drawnAffinity, type Affinity } from './affinity.ts';
import { lcg } from './lcg.ts';
import { nameBoxes, withinLand } from './names.ts';
import { keepInside, measure, type Point, type Polygon } from './polygon.ts';
import { landOutline } from './outline.ts';
import { powerCells, settle, type Site } from './power.ts';
import { swapPlaces } from './swaps.ts';
import { unassigned, type Region } from './regions.ts';

/** Names stay so far inside the land of their theme. */
const nameMargin = 26;

/**
 * Where the node of each region stands on an empty map: themes first divide the plane, those that share papers side by
 * side; then the topics of each theme, and its name, divide its land in the same way.
 */
export function placeRegions(
  regions: Region[],
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  width: number,
  height: number,
): Map<string, Point> {
  const plane = landOutline(width, height);
  const groupOf = new Map(regions.map((region) => [region.id, region.theme ?? unassigned]));
  const affinity = drawnAffinity(graph, homes);
  const between = groupAffinity(affinity, (place) => groupOf.get(place) ?? null);
  const lands = bestLands(sum(regions), between, plane);
  const cells = powerCells(lands, plane);
  const centres = new Map<string, Point>();
  const groups = lands.map((land) => regions.filter(({ id }) => groupOf.get(id) === land.id));
  lands.forEach((land, i) => {
    const cell = cells.get(land.id) ?? plane;
    for (const { id, x, y } of placeWithin(groups[i] ?? [], cell, affinity, groupOf, lands))
      centres.set(id, { x, y });
  });
  const topics = groups.map((own) => own.flatMap(({ id }) => (id.startsWith('theme:') ? [] : [id])));
  const places = swapPlaces(centres, topics, affinity);
  for (const [id, at] of places) {
    const name = nameBoxes(graph, new Map([[id, at]]))[0];
    const land = cells.get(groupOf.get(id) ?? '') ?? plane;
    if (name !== undefined) places.set(id, withinLand(at, name, land, nameMargin));
  }
  return places;
}

/** The regions of one theme inside its land: each starts on the side of the lands it has most to do with. */
function placeWithin(
  own: Region[],
  land: Polygon,
  affinity: Affinity,
  groupOf: ReadonlyMap<string, string>,
  lands: Site[],
): Site[] {
  const { area, centre } = measure(land);
  const middle = centre ?? { x: 0, y: 0 };
  const radius = Math.sqrt(area / Math.PI);
  const start = sites(own).map((site, i) => {
    const turn = (2 * Math.PI * i) / own.length;
    const pull = { x: Math.cos(turn), y: Math.sin(turn) };
    for (const [key, count] of affinity) {
      const [a = '', b = ''] = key.split(' ');
      const other = a === site.id ? b : b === site.id ? a : null;
      const to = lands.find((candidate) => other !== null && candidate.id === groupOf.get(other));
      const distance = to === undefined ? 0 : Math.hypot(to.x - middle.x, to.y - middle.y);
      if (to === undefined || distance < 1) continue;
      pull.x += (count * (to.x - middle.x)) / distance;
      pull.y += (count * (to.y - middle.y)) / distance;
    }
    // The name of a theme stands at the head of its land.
    if (site.id.startsWith('theme:')) Object.assign(pull, { x: 0, y: -1 });
    const length = Math.hypot(pull.x, pull.y) || 1;
    const reach = radius * (0.45 + (0.1 * i) / own.length);
    const at = { x: middle.x + (reach * pull.x) / length, y: middle.y + (reach * pull.y) / length };
    return { ...site, ...keepInside(at, land, 2) };
  });
  return settle(start, land);
}

/** Orders of themes round the plane that are tried. */
const orders = 40;

/** The lands of themes, of many orders in which they may begin the one that brings bound themes nearest. */
function bestLands(parts: { id: string; share: number }[], affinity: Affinity, plane: Polygon): Site[] {
  const random = lcg();
  let best: { lands: Site[]; cost: number } | null = null;
  for (let order = 0; order < orders; order += 1) {
    const shuffled = order === 0 ? parts : shuffle(parts, random);
    const lands = settle(attract(sites(shuffled), affinity, plane), plane, 12);
    const at = new Map(lands.map((land) => [land.id, land]));
    let cost = 0;
    for (const [key, count] of affinity) {
      const [a, b] = key.split(' ').map((id) => at.get(id));
      if (a && b) cost += count * Math.hypot(a.x - b.x, a.y - b.y);
    }
    if (best === null || cost < best.cost) best = { lands, cost };
  }
  return settle(best?.lands ?? [], plane);
}

/** A list in another order (Fisher and Yates). */
function shuffle<Value>(list: readonly Value[], random: () => number): Value[] {
  const shuffled = [...list];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [shuffled[i], shuffled[j]];
    if (a === undefined || b === undefined) continue;
    [shuffled[i], shuffled[j]] = [b, a];
  }
  return shuffled;
}

/** Sites drawn together by what binds them, no two closer than their shares of the plane allow. */
function attract(start: Site[], affinity: Affinity, plane: Polygon): Site[] {
  const { area, centre } = measure(plane);
  const middle = centre ?? { x: 0, y: 0 };
  const width = 2 * (Math.max(...plane.map(({ x }) => x)) - middle.x);
  const height = 2 * (Math.max(...plane.map(({ y }) => y)) - middle.y);
  const total = start.reduce((all, { share }) => all + share, 0);
  const nodes: (Site & SimulationNodeDatum)[] = start.map((site, i) => {
    const turn = (2 * Math.PI * i) / start.length - (3 * Math.PI) / 4;
    return {
      ...site,
      x: middle.x + width * 0.35 * Math.cos(turn),
      y: middle.y + height * 0.35 * Math.sin(turn),
    };
  });
  const links: (SimulationLinkDatum<Site & SimulationNodeDatum> & { strength: number })[] = affinityLinks(
    affinity,
    0.4,
  );
  forceSimulation(nodes)
    .randomSource(lcg())
    .force('x', forceX(middle.x).strength(0.03))
    .force('y', forceY(middle.y).strength(0.06))
    .force(
      'room',
      forceCollide<Site>((site) => 0.95 * Math.sqrt((area * site.share) / total / Math.PI)).iterations(3),
    )
    .force(
      'affinity',
      forceLink(links)
        .id((node) => (node as Site).id)
        .strength((link) => link.strength)
        .distance(0),
    )
    .stop()
    .tick(300);
  return nodes.map(({ id, share, x, y }) => ({ id, share, ...keepInside({ x, y }, plane, 20) }));
}

function sites(parts: { id: string; share: number }[]): Site[] {
  return parts.map(({ id, share }) => ({ id, share, x: 0, y: 0 }));
}

function sum(regions: Region[]): { id: string; share: number }[] {
  const shares = new Map<string, number>();
  for (const { theme, share } of regions) {
    shares.set(theme ?? unassigned, (shares.get(theme ?? unassigned) ?? 0) + share);
  }
  return [...shares].map(([id, share]) => ({ id, share }));
}
