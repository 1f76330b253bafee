import type { Graph } from '../../schemas/graph.ts';
import type { Layout } from '../../schemas/layout.ts';
import { clearOf, nameBoxes, withinPlane } from './names.ts';
import { placePapers } from './papers.ts';
import { placeRegions } from './places.ts';
import { keepInside, type Point } from './polygon.ts';
import { middle, regionCells, regionsOf, unassigned, type Region } from './regions.ts';

/** The plane of a new map, in units of which one is about two thirds of a pixel on a wide screen. */
export const plane = { width: 1600, height: 1000 };

/**
 * A place for every node of the graph, to a tenth of a unit. Nodes that `previous` holds stay where they are (a paper
 * only moves when its topic's borders no longer hold it); new ones are placed near their neighbours and relaxed. A map
 * most of whose themes and topics are new is drawn afresh.
 * @param homes paper node → node of its primary topic
 * @returns a layout without its `generated` note, nodes sorted as in the graph
 */
export function layoutGraph(
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  previous: Layout | null,
): Omit<Layout, 'generated'> {
  const regions = regionsOf(graph, homes);
  const kept = keptPlaces(graph, regions, previous);
  const { width, height } = kept.size === 0 || previous === null ? plane : previous;
  const homeOf = (paper: string): string => homes.get(paper) ?? unassigned;

  const places =
    kept.size === 0
      ? roundAll(onPlane(graph, placeRegions(regions, graph, homes, width, height), width, height))
      : addRegions(regions, graph, homeOf, kept);
  const cells = regionCells(regions, places, width, height);
  const fixed = new Map<string, Point>();
  for (const [id, at] of kept) {
    const cell = id.startsWith('paper:') ? cells.get(homeOf(id)) : undefined;
    fixed.set(id, cell === undefined ? at : keepInside(at, cell, 0));
  }
  const names = nameBoxes(graph, places);
  const papers = roundAll(placePapers(graph, homeOf, places, cells, names, fixed));
  const nodes: Layout['nodes'] = {};
  for (const id of [...graph.nodes.map((node) => node.id), unassigned]) {
    const at = places.get(id) ?? papers.get(id);
    if (at !== undefined) nodes[id] = [at.x, at.y];
  }
  return { width, height, nodes };
}

/** Places of the last map that still count: none when most themes and topics were not on it. */
function keptPlaces(graph: Graph, regions: Region[], previous: Layout | null): Map<string, Point> {
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

/** The kept places, and one for each new region: amid those of its papers that have one, else beside its theme. */
function addRegions(
  regions: Region[],
  graph: Graph,
  homeOf: (paper: string) => string,
  kept: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const places = new Map<string, Point>();
  const papers = graph.nodes.filter((node) => node.id.startsWith('paper:'));
  regions.forEach((region, i) => {
    const own = papers.filter((paper) => homeOf(paper.id) === region.id);
    const siblings = regions.filter((other) => other.theme === region.theme && kept.has(other.id));
    const at = kept.get(region.id) ??
      middle(own.flatMap((paper) => kept.get(paper.id) ?? [])) ??
      middle(siblings.flatMap((sibling) => kept.get(sibling.id) ?? [])) ?? {
        x: plane.width / 2,
        y: plane.height / 2,
      };
    // Two regions on one spot would have no border between them.
    const taken = [...places.values()].some((other) => Math.hypot(other.x - at.x, other.y - at.y) < 1);
    places.set(region.id, taken ? { x: at.x + 10 * Math.cos(i), y: at.y + 10 * Math.sin(i) } : at);
  });
  return roundAll(places);
}

function onPlane(
  graph: Graph,
  places: Map<string, Point>,
  width: number,
  height: number,
): Map<string, Point> {
  const moved = new Map(places);
  for (const name of nameBoxes(graph, places)) {
    const at = places.get(name.id);
    if (at === undefined) continue;
    // On a small screen the names of themes take twice the room.
    const grow = name.id.startsWith('theme:') ? 2 : 1;
    const room = { ...name, halfWidth: name.halfWidth * grow, halfHeight: name.halfHeight * grow };
    moved.set(name.id, withinPlane(at, room, width, height, 8));
  }
  const names = nameBoxes(graph, moved);
  const themes = names.filter((name) => name.id.startsWith('theme:'));
  for (const name of names) {
    const at = moved.get(name.id);
    if (at !== undefined && !themes.includes(name)) moved.set(name.id, clearOf(at, name, themes));
  }
  return moved;
}

function roundAll(points: ReadonlyMap<string, Point>): Map<string, Point> {
  return new Map([...points].map(([id, { x, y }]) => [id, { x: round(x), y: round(y) }]));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
