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
