import type { Graph } from '../../schemas/graph.ts';
import type { Layout } from '../../schemas/layout.ts';
import { addRegions } from './add-regions.ts';
import { yieldingNames } from './bodies.ts';
import { cellsBefore, keptPlaces, stands } from './kept.ts';
import { fitWeights } from './fit-weights.ts';
import { nameBoxes } from './names.ts';
import { landOutline, shore } from './outline.ts';
import { inOwnLands } from './own-lands.ts';
import { placePapers } from './papers.ts';
import { placeRegions } from './places.ts';
import { isInside, keepInside, type Point } from './polygon.ts';
import { regionCells, regionsOf, regionWeights, sitesOf, unassigned } from './regions.ts';

/** The plane of a new map, in units of which one is about two thirds of a pixel on a wide screen. */
export const plane = { width: 1600, height: 1000 };

/**
 * A place for every node of the graph, to a tenth of a unit. With the nodes of `previous` everything stays as it is.
 * Where some are new they are placed near their neighbours and relaxed, and the old ones stay: a paper moves only when a
 * border passes over it, by less than 2 % of the width. The exception is a paper that went to another topic: it is
 * placed anew, in its new land. A map most of whose themes and topics are new is drawn afresh.
 * @param homes paper node → node of its primary topic
 * @param previous the last layout; null to begin anew
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
  if (previous !== null && stands(graph, homeOf, regions, previous)) {
    const { weights, nodes } = previous;
    return { width, height, ...(weights ? { weights } : {}), nodes };
  }
  const places =
    kept.size === 0
      ? roundAll(
          inOwnLands(graph, regions, placeRegions(regions, graph, homes, width, height), width, height),
        )
      : roundAll(addRegions(regions, graph, homeOf, kept, width, height));
  const sites = sitesOf(regions, places);
  const weights =
    kept.size === 0 || previous === null
      ? regionWeights(sites, width, height)
      : fitWeights(sites, previous, homeOf, kept, width, height);
  const cells = regionCells(regions, places, width, height, Object.fromEntries(weights));
  const names = yieldingNames(nameBoxes(graph, places, cells), regions, cells);
  const before = previous?.weights === undefined ? cells : cellsBefore(previous);
  const fixed = new Map<string, Point>();
  for (const [id, at] of kept) {
    if (!id.startsWith('paper:')) fixed.set(id, at);
    else if (isInside(at, before.get(homeOf(id)) ?? [], -2)) {
      const cell = cells.get(homeOf(id)) ?? [];
      fixed.set(id, keepInside(at, cell, 0.75 * shore(cell)));
    }
  }
  const papers = roundAll(
    placePapers(graph, homeOf, places, cells, landOutline(width, height), names, fixed),
  );
  const nodes: Layout['nodes'] = {};
  for (const id of [...graph.nodes.map((node) => node.id), unassigned]) {
    const at = places.get(id) ?? papers.get(id);
    if (at !== undefined) nodes[id] = [at.x, at.y];
  }
  return { width, height, weights: Object.fromEntries(weights), nodes };
}

function roundAll(points: ReadonlyMap<string, Point>): Map<string, Point> {
  return new Map([...points].map(([id, { x, y }]) => [id, { x: round(x), y: round(y) }]));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
