import { clip, measure, type Point, type Polygon } from './polygon.ts';

/** Something that wants a share of the plane around its place. */
export interface Site extends Point {
  id: string;
  /** Its share, relative to the other sites. */
  share: number;
}

/**
 * Divides a convex polygon among sites so that the area of each cell is near its share: a power diagram whose weights
 * are raised where a cell is too small and lowered where it is too large (Aurenhammer, Hoffmann and Aronov, 1998). The
 * weights are unique up to a constant, so the same sites and shares give the same borders wherever they are drawn.
 * @param rounds steps of the search for the weights
 * @param start weights from which the search begins
 * @returns the weight of each site, for `cellsOf`
 */
export function powerWeights(
  sites: Site[],
  outline: Polygon,
  rounds = 150,
  start: readonly number[] = [],
): number[] {
  const whole = measure(outline).area;
  const total = sites.reduce((sum, site) => sum + site.share, 0);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const weights = sites.map((_, i) => start[i] ?? 0);
  for (let round = 0; round < rounds; round += 1) {
    const cells = divide(sites, weights, outline);
    const steps = sites.map((site, i) => {
      const cell = cells[i] ?? [];
      const lack = (whole * site.share) / total - measure(cell).area;
      return cell.length === 0 ? recover(i, sites, weights) : (damping * lack) / growth(site, cell, byId);
    });
    steps.forEach((step, i) => (weights[i] = (weights[i] ?? 0) + step));
  }
  return weights;
}

/** The cells of a power diagram: those of `powerWeights`, or of weights that stand already. */
export function cellsOf(sites: Site[], weights: readonly number[], outline: Polygon): Map<string, Polygon> {
  const cells = divide(sites, weights, outline);
  return new Map(sites.map((site, i) => [site.id, cells[i] ?? []]));
}

/** Cells whose areas are near the shares of their sites. */
export function powerCells(sites: Site[], outline: Polygon, rounds = 150): Map<string, Polygon> {
  return cellsOf(sites, powerWeights(sites, outline, rounds), outline);
}

/** A full Newton step on each weight alone would swing, since neighbours move too. */
const damping = 0.5;

/** How fast a cell grows with its weight: each border moves by 1 / (2 × the distance of the two sites). */
function growth(site: Site, cell: Polygon, byId: ReadonlyMap<string, Site>): number {
  let rate = 0;
  cell.forEach((from, i) => {
    const to = cell[(i + 1) % cell.length] ?? from;
    const other = byId.get(from.beyond ?? '');
    if (other === undefined) return;
    const distance = Math.max(1, Math.hypot(other.x - site.x, other.y - site.y));
    rate += Math.hypot(to.x - from.x, to.y - from.y) / (2 * distance);
  });
  return Math.max(rate, 0.2);
}

/** The step that gives a site without land a cell again: just enough to hold the site itself. */
function recover(i: number, sites: Site[], weights: number[]): number {
  const site = sites[i];
  if (site === undefined) return 0;
  let needed = -Infinity;
  for (const [j, other] of sites.entries()) {
    if (j === i) continue;
    const square = Math.max(1, (other.x - site.x) ** 2 + (other.y - site.y) ** 2);
    needed = Math.max(needed, (weights[j] ?? 0) - 0.75 * square);
  }
  return Number.isFinite(needed) ? Math.max(0, needed - (weights[i] ?? 0)) : 0;
}

/** Sites moved step by step to the centre of their own cell (Lloyd, 1982), which makes the cells compact. */
export function settle(sites: Site[], outline: Polygon, steps = 40): Site[] {
  let settled = sites;
  for (let step = 0; step < steps; step += 1) {
    const cells = powerCells(settled, outline, 12);
    settled = settled.map((site) => {
      const { area, centre } = measure(cells.get(site.id) ?? []);
      return centre === null || area < 1 ? site : { ...site, ...centre };
    });
  }
  return settled;
}

function divide(sites: Site[], weights: readonly number[], outline: Polygon): Polygon[] {
  return sites.map((site, i) => {
    let cell = outline;
    for (const [j, other] of sites.entries()) {
      if (j === i || cell.length === 0) continue;
      // |p - site|² - weight <= |p - other|² - otherWeight
      const a = 2 * (other.x - site.x);
      const b = 2 * (other.y - site.y);
      const c =
        other.x ** 2 + other.y ** 2 - site.x ** 2 - site.y ** 2 + (weights[i] ?? 0) - (weights[j] ?? 0);
      cell = clip(cell, a, b, c, other.id);
    }
    return cell;
  });
}
