import type { Point, Polygon } from '../layout/polygon.ts';
import { clip } from '../layout/polygon.ts';

/** A window on the plane, and how many units of a picture one of its units is. */
export interface Crop {
  left: number;
  top: number;
  /** Of the picture, in its own units. */
  width: number;
  height: number;
  scale: number;
}

/** The least and the most of height to width. */
const flattest = 0.6;
const tallest = 0.9;

/**
 * A window round points of a plane, with a margin, moved inside the plane as far as it fits.
 * @param points at least one
 * @param width of the picture
 * @param margin on each side, as a part of the larger side
 */
export function cropRound(
  points: readonly Point[],
  plane: { width: number; height: number },
  width: number,
  margin: number,
): Crop {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 2 * margin * Math.max(right - left, bottom - top, 1);
  const wide = Math.max(right - left + room, (bottom - top + room) / tallest);
  const tall = Math.max(bottom - top + room, wide * flattest);
  const inside = (middle: number, size: number, all: number): number =>
    size >= all ? (all - size) / 2 : Math.min(Math.max(middle - size / 2, 0), all - size);
  return {
    left: inside((left + right) / 2, wide, plane.width),
    top: inside((top + bottom) / 2, tall, plane.height),
    width,
    height: Math.round((width * tall) / wide),
    scale: width / wide,
  };
}

/** A point of the plane in the picture. */
export function inCrop<Given extends Point>(point: Given, { left, top, scale }: Crop): Given {
  return { ...point, x: tenth((point.x - left) * scale), y: tenth((point.y - top) * scale) };
}

/** Whether a point of the picture can be seen, at least `margin` from its edges. */
export function isSeen({ x, y }: Point, { width, height }: Crop, margin = 0): boolean {
  return x >= margin && y >= margin && x <= width - margin && y <= height - margin;
}

/** What can be seen of a polygon of the picture. */
export function seenPart(polygon: Polygon, { width, height }: Crop): Polygon {
  return [
    [-1, 0, 0],
    [1, 0, width],
    [0, -1, 0],
    [0, 1, height],
  ].reduce<Polygon>((part, [a = 0, b = 0, c = 0]) => clip(part, a, b, c, null), polygon);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
