import { zooms } from '../layout/labels.ts';
import type { Viewport } from './state.ts';

/** Pixels to a unit of the plane at which marks and names have the size they were laid out with. */
export const pixelsPerUnit = 0.7;
/** A level of labels begins a little early; the layout left room for that. */
const early = 0.92;
export const closest = 16;

/** How the plane lies on a screen of `width` × `height` pixels: `x · scale + left`, `y · scale + top`. */
export interface Camera {
  width: number;
  height: number;
  scale: number;
  left: number;
  top: number;
}

export interface Plane {
  width: number;
  height: number;
}

/** Pixels to a unit of the plane where the whole of it is just seen. */
export function fitScale(plane: Plane, width: number, height: number): number {
  return Math.min(width / plane.width, height / plane.height) || 1;
}

/** The camera that shows a viewport; the whole plane for null. */
export function cameraAt(plane: Plane, width: number, height: number, viewport: Viewport | null): Camera {
  const { x, y, zoom } = viewport ?? { x: plane.width / 2, y: plane.height / 2, zoom: 1 };
  const scale = fitScale(plane, width, height) * Math.min(closest, Math.max(1, zoom));
  return { width, height, scale, left: width / 2 - x * scale, top: height / 2 - y * scale };
}

/** The viewport of a camera; null where it shows the whole plane. */
export function viewportOf(plane: Plane, camera: Camera): Viewport | null {
  const zoom = camera.scale / fitScale(plane, camera.width, camera.height);
  if (zoom < 1.005) return null;
  return {
    x: (camera.width / 2 - camera.left) / camera.scale,
    y: (camera.height / 2 - camera.top) / camera.scale,
    zoom,
  };
}

/** The zoom of labels that a camera has reached: one of `zooms`. */
export function labelLevel({ scale }: Camera): number {
  const zoomed = scale / pixelsPerUnit;
  return zooms.findLast((zoom) => zoom * early <= zoomed) ?? zooms[0];
}

/** Pixels round what is brought into sight. */
const margin = 60;

/**
 * The viewport that brings points of the plane into sight, as little nearer as need be: one point at least so near that
 * papers are named, and `least` times as near as the whole map. Null where they are in sight already.
 */
export function viewportFor(
  plane: Plane,
  camera: Camera,
  points: readonly [x: number, y: number][],
  least: number,
): Viewport | null {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fit = fitScale(plane, camera.width, camera.height);
  const zoom = camera.scale / fit;
  const widest = Math.min(
    (camera.width - 2 * margin) / (right - left),
    (camera.height - 2 * margin) / (bottom - top),
  );
  const wanted =
    points.length === 1
      ? Math.max(least, zoom, pixelsPerUnit / fit)
      : Math.min(Math.max(zoom, least), widest / fit);
  if (isInSight(camera, points) && zoom >= wanted * 0.99) return null;
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: wanted };
}

/** Whether all of these points are in sight, not too near the edge of the frame. */
export function isInSight(
  { scale, left, top, width, height }: Camera,
  points: readonly [x: number, y: number][],
): boolean {
  return points.every(([x, y]) => isInside(x * scale + left, width) && isInside(y * scale + top, height));
}

function isInside(at: number, size: number): boolean {
  return at >= margin / 2 && at <= size - margin / 2;
}
