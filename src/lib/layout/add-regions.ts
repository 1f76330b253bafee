import type { Graph } from '../../schemas/graph.ts';
import { nameBoxes, type NameBox } from './names.ts';
import { landOutline } from './outline.ts';
import { isInside, type Point } from './polygon.ts';
import { middle, type Region } from './regions.ts';

/** Between the places tried for a new region, in units of the plane. */
const step = 16;
const gap = 14;

/**
 * The kept places, and one for each new region: amid those of its papers that have one, else beside its theme, there
 * where its name covers the fewest nodes.
 */
export function addRegions(
  regions: Region[],
  graph: Graph,
  homeOf: (paper: string) => string,
  kept: ReadonlyMap<string, Point>,
  width: number,
  height: number,
): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id } of regions) {
    const at = kept.get(id);
    if (at !== undefined) places.set(id, at);
  }
  const papers = graph.nodes.filter((node) => node.id.startsWith('paper:'));
  const others = [...kept.values()];
  for (const region of regions.filter(({ id }) => !kept.has(id))) {
    const own = papers.filter((paper) => homeOf(paper.id) === region.id);
    const siblings = regions.filter((other) => other.theme === region.theme && places.has(other.id));
    const wish = middle(own.flatMap(({ id }) => kept.get(id) ?? [])) ??
      middle(siblings.flatMap(({ id }) => places.get(id) ?? [])) ?? { x: width / 2, y: height / 2 };
    const name = nameBoxes(graph, new Map([[region.id, { x: 0, y: 0 }]]))[0];
    places.set(region.id, freePlace(wish, name, others, nameBoxes(graph, places), width, height));
    others.push(places.get(region.id) ?? wish);
  }
  return places;
}

/** The place on the land that costs least: so far from the wish, and so many nodes under the name. */
function freePlace(
  wish: Point,
  name: NameBox | undefined,
  others: Point[],
  names: NameBox[],
  width: number,
  height: number,
): Point {
  const outline = landOutline(width, height);
  const half = { x: (name?.halfWidth ?? 0) + gap, y: (name?.halfHeight ?? 0) + gap };
  let best = { at: wish, cost: Infinity };
  for (let row = -20; row <= 20; row += 1) {
    for (let column = -20; column <= 20; column += 1) {
      const at = { x: wish.x + step * column, y: wish.y + step * row };
      const centre = { x: at.x + (name?.x ?? 0), y: at.y + (name?.y ?? 0) };
      const away = Math.hypot(at.x - wish.x, at.y - wish.y);
      const corners = [-1, 1].flatMap((a) =>
        [-1, 1].map((b) => ({ x: centre.x + a * half.x, y: centre.y + b * half.y })),
      );
      if (away >= best.cost || !corners.every((corner) => isInside(corner, outline, 0))) continue;
      const covers = names.filter(
        (other) =>
          Math.abs(other.x - centre.x) < other.halfWidth + half.x &&
          Math.abs(other.y - centre.y) < other.halfHeight + half.y,
      ).length;
      const under = others.filter(
        (other) => Math.abs(other.x - centre.x) < half.x && Math.abs(other.y - centre.y) < half.y,
      ).length;
      const cost = away + 40 * under + 400 * covers;
      if (cost < best.cost) best = { at, cost };
    }
  }
  return best.at;
}
