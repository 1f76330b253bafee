import type { Graph } from '../../schemas/graph.ts';
import { clearOf, nameBoxes, withinLand, withinPlane } from './names.ts';
import { landOutline, shore } from './outline.ts';
import { isInside, measure, type Point, type Polygon } from './polygon.ts';
import { cellsOf, powerWeights } from './power.ts';
import { sitesOf, type Region } from './regions.ts';

/**
 * Steps in which all places of a new map go to the middle of their land, and rounds of the search for weights in each. Two
 * are enough as a rule; with more of them small topics would drift away from their theme.
 */
const steps = { least: 2, most: 12 };
const rounds = 30;

/**
 * Places of a new map moved so far that names have room, each inside its own land as far as that can be had. Where topics are very unequal there is
 * no room for all names: those moved apart would leave their lands, and papers be drawn to the border. Then all places
 * go to the middle of their lands (Lloyd, 1982) and names are moved only as far as these reach.
 */
export function inOwnLands(
  graph: Graph,
  regions: Region[],
  places: ReadonlyMap<string, Point>,
  width: number,
  height: number,
): Map<string, Point> {
  const outline = landOutline(width, height);
  const named = onLand(graph, places, width, height);
  let sites = sitesOf(regions, named);
  let weights = powerWeights(sites, outline);
  let cells = cellsOf(sites, weights, outline);
  const isHome = (id: string, at: Point | undefined): boolean =>
    at !== undefined && isInside(at, cells.get(id) ?? [], shore(cells.get(id) ?? []) / 4);
  const allHome = (): boolean => sites.every((site) => isInside(site, cells.get(site.id) ?? [], 0));
  if (allHome()) return named;
  const divide = (): void => {
    weights = powerWeights(sites, outline, rounds, weights);
    cells = cellsOf(sites, weights, outline);
  };
  for (let step = 0; step < steps.least || (step < steps.most && !allHome()); step += 1) {
    sites = sites.map((site) => ({ ...site, ...measure(cells.get(site.id) ?? []).centre }));
    divide();
  }
  const settled = new Map(sites.map(({ id, x, y }) => [id, { x, y }]));
  const moved = onLand(graph, settled, width, height, cells);
  // Borders move with the places, so places are looked at again until all are at home.
  for (let look = 0; look < 4; look += 1) {
    for (const [id, at] of settled) if (!isHome(id, moved.get(id))) moved.set(id, at);
    sites = sites.map((site) => ({ ...site, ...moved.get(site.id) }));
    divide();
    if (allHome()) return moved;
  }
  return settled;
}

/** Places moved so far that names, as large as `cells` let them be, reach neither over the coast nor over those of themes. */
function onLand(
  graph: Graph,
  places: ReadonlyMap<string, Point>,
  width: number,
  height: number,
  cells?: ReadonlyMap<string, Polygon>,
): Map<string, Point> {
  const outline = landOutline(width, height);
  const moved = new Map(places);
  for (const name of nameBoxes(graph, places, cells)) {
    const at = places.get(name.id);
    if (at === undefined) continue;
    // On a small screen the names of themes take twice the room.
    const grow = name.id.startsWith('theme:') ? 2 : 1;
    const room = { ...name, halfWidth: name.halfWidth * grow, halfHeight: name.halfHeight * grow };
    const on = withinPlane(at, room, width, height, 8);
    moved.set(
      name.id,
      withinLand(on, { ...name, x: name.x + on.x - at.x, y: name.y + on.y - at.y }, outline, 12),
    );
  }
  const names = nameBoxes(graph, moved, cells);
  const themes = names.filter((name) => name.id.startsWith('theme:'));
  for (const name of names) {
    const at = moved.get(name.id);
    if (at !== undefined && !themes.includes(name)) moved.set(name.id, clearOf(at, name, themes));
  }
  return moved;
}
