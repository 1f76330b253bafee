import type { Layout } from '../../schemas/layout.ts';
import { cellsBefore } from './kept.ts';
import { landOutline, shore } from './outline.ts';
import { isInside, keepInside, measure, type Point, type Polygon } from './polygon.ts';
import { cellsOf, type Site } from './power.ts';
import { regionWeights } from './regions.ts';

/** How far a new region may push a paper, and how far a region that grew may, as parts of the width. */
const push = { new: 0.018, grown: 0.004 };
const parts = [1, 0.5, 0.25, 0.125, 0.06, 0.03];

/**
 * Weights for a map that changed. Regions of the last map keep theirs, so that no border moves but those of new regions,
 * which take as much of their share as pushes no old paper far. Then all go as far towards their shares as pushes
 * papers hardly at all.
 * @param homeOf region of each paper node
 * @param kept places of nodes of the last map
 */
export function fitWeights(
  sites: Site[],
  previous: Layout,
  homeOf: (paper: string) => string,
  kept: ReadonlyMap<string, Point>,
  width: number,
  height: number,
): Map<string, number> {
  const outline = landOutline(width, height);
  const wanted = regionWeights(sites, width, height);
  if (previous.weights === undefined) return wanted;
  const old = new Map(Object.entries(previous.weights));
  const before = cellsBefore(previous);
  const papers = [...kept].filter(
    ([id, at]) => id.startsWith('paper:') && isInside(at, before.get(homeOf(id)) ?? [], -2),
  );
  const fits = (weights: ReadonlyMap<string, number>, most: number): boolean => {
    const cells = cellsOf(
      sites,
      sites.map(({ id }) => weights.get(id) ?? 0),
      outline,
    );
    const holds = (site: Site): boolean => isInside(site, cells.get(site.id) ?? [], 4);
    return (
      sites.every((site) => holds(site) || !isInside(site, before.get(site.id) ?? [], 4)) &&
      papers.every(([id, at]) => moved(at, cells.get(homeOf(id))) < most * width)
    );
  };

  const unplaced = sites.filter(({ id }) => !old.has(id));
  const grown = parts
    .map((part) => withNew(sites, unplaced, old, part, outline))
    .find((weights, i) => i === parts.length - 1 || fits(weights, push.new));
  const start = grown ?? old;
  // Weights say the same when all are raised alike: what is wanted is compared at its nearest.
  const lift =
    sites.reduce((sum, { id }) => sum + (start.get(id) ?? 0) - (wanted.get(id) ?? 0), 0) / sites.length;
  const towards = (part: number): Map<string, number> =>
    new Map(
      sites.map(({ id }) => {
        const from = start.get(id) ?? 0;
        return [id, Math.round(from + part * ((wanted.get(id) ?? 0) + lift - from))];
      }),
    );
  return parts.map(towards).find((weights) => fits(weights, push.grown)) ?? towards(0);
}

function moved(at: Point, cell: Polygon | undefined): number {
  if (cell === undefined || cell.length === 0) return Infinity;
  const to = keepInside(at, cell, 0.75 * shore(cell));
  return Math.hypot(to.x - at.x, to.y - at.y);
}

/** The old weights, and for each new site in turn one that gives it this part of its share, found by bisection. */
function withNew(
  sites: Site[],
  unplaced: Site[],
  old: ReadonlyMap<string, number>,
  part: number,
  outline: Polygon,
): Map<string, number> {
  const weights = new Map(sites.flatMap(({ id }) => (old.has(id) ? [[id, old.get(id) ?? 0] as const] : [])));
  const total = sites.reduce((sum, { share }) => sum + share, 0);
  const whole = measure(outline).area;
  for (const site of unplaced) {
    const present = sites.filter(({ id }) => weights.has(id));
    const area = (weight: number): number => {
      const cells = cellsOf(
        [site, ...present],
        [weight, ...present.map(({ id }) => weights.get(id) ?? 0)],
        outline,
      );
      return measure(cells.get(site.id) ?? []).area;
    };
    const reach = (outline[0]?.x ?? 1) ** 2;
    let [low, high] = [-2 * reach, 2 * reach];
    for (let step = 0; step < 40 && high - low > 1; step += 1) {
      const middle = (low + high) / 2;
      if (area(middle) < (part * whole * site.share) / total) low = middle;
      else high = middle;
    }
    weights.set(site.id, Math.round(high));
  }
  return weights;
}
