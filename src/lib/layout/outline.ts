import { measure, type Polygon } from './polygon.ts';

/** Sea between the land and the edge of the plane; a coast may reach this far out. */
const sea = 16;
const corners = 96;

/** The land of the whole map: the plane with its corners rounded, a superellipse of degree 5 (Lamé), convex. */
export function landOutline(width: number, height: number): Polygon {
  const round = (cosine: number): number => Math.sign(cosine) * Math.abs(cosine) ** (2 / 5);
  return Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    return {
      x: width / 2 + (width / 2 - sea) * round(Math.cos(turn)),
      y: height / 2 + (height / 2 - sea) * round(Math.sin(turn)),
      beyond: null,
    };
  });
}

/** How far papers stay from the border of their cell: borders are drawn bent, but by less than that. */
export function shore(cell: Polygon): number {
  return Math.min(20, 0.11 * Math.sqrt(measure(cell).area));
}
