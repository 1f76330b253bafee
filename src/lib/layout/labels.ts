import type { Point } from './polygon.ts';

/** Zooms from which more labels are drawn; 1 is the whole map on a wide screen. */
export const zooms = [0.25, 0.5, 0.75, 1, 2, 4, 8] as const;

/** A rectangle relative to the point it belongs to, in units of the plane at zoom 1; drawn at one size at every zoom. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelWish extends Point {
  id: string;
  /** Where the label may stand, best first; each takes in the mark of its node. */
  boxes: Box[];
  /** Not drawn before this zoom, however much room there is. */
  from: number;
}

/** Where a label stands (index into `boxes`) and the zoom from which it is drawn. */
export interface LabelPlace {
  box: number;
  from: number;
}

/** Labels may grow by this much before they touch: fonts differ, and a zoom begins a little early. */
const safety = 1.12;
/** Edge of a square of the grid in which neighbours are looked up, in units on the screen at zoom 1. */
const square = 240;

/**
 * Gives each label the first zoom at which it touches no label before it in the list; once drawn it stays. Labels keep
 * their size on the screen, so on the plane they shrink towards their points as one zooms in and cannot meet later.
 * @param wishes the most important first
 * @param width of the plane, over whose edges no label reaches
 * @returns a place for each label that finds one by the last zoom
 */
export function placeLabels(wishes: LabelWish[], width: number, height: number): Map<string, LabelPlace> {
  const placed = new Map<string, LabelPlace>();
  for (const zoom of zooms) {
    const grid = new Map<string, Box[]>();
    for (const wish of wishes) {
      const before = placed.get(wish.id);
      if (before !== undefined) add(grid, at(wish, before.box, zoom));
    }
    for (const wish of wishes) {
      if (placed.has(wish.id) || wish.from > zoom) continue;
      const box = wish.boxes.findIndex((_, i) => {
        const box = at(wish, i, zoom);
        return isInside(at(wish, i, zoom, 1), width * zoom, height * zoom) && isFree(grid, box);
      });
      if (box < 0) continue;
      placed.set(wish.id, { box, from: zoom });
      add(grid, at(wish, box, zoom));
    }
  }
  return placed;
}

/** The box on the screen at this zoom, grown away from its point: one that lies aside keeps its near edge, too. */
function at(wish: LabelWish, index: number, zoom: number, grown = safety): Box {
  const box = wish.boxes[index] ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const [x, y] = [wish.x * zoom, wish.y * zoom];
  return {
    left: x + Math.min(box.left, box.left * grown),
    top: y + Math.min(box.top, box.top * grown),
    right: x + Math.max(box.right, box.right * grown),
    bottom: y + Math.max(box.bottom, box.bottom * grown),
  };
}

function isInside(box: Box, width: number, height: number): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function isFree(grid: ReadonlyMap<string, Box[]>, box: Box): boolean {
  return squares(box).every((key) =>
    (grid.get(key) ?? []).every(
      (other) =>
        other.right <= box.left ||
        other.left >= box.right ||
        other.bottom <= box.top ||
        other.top >= box.bottom,
    ),
  );
}

function add(grid: Map<string, Box[]>, box: Box): void {
  for (const key of squares(box)) {
    const list = grid.get(key);
    if (list) list.push(box);
    else grid.set(key, [box]);
  }
}

function squares(box: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.left / square); x <= Math.floor(box.right / square); x += 1) {
    for (let y = Math.floor(box.top / square); y <= Math.floor(box.bottom / square); y += 1) {
      keys.push(`${String(x)} ${String(y)}`);
    }
  }
  return keys;
}
