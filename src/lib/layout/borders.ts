import type { Polygon } from './polygon.ts';

/** The outline of a cell as an SVG path, to a tenth of a unit. */
export function outlinePath(polygon: Polygon): string {
  return polygon.length === 0 ? '' : `M${polygon.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`;
}

/**
 * The borders between cells as one SVG path, each drawn once.
 * @param isBorder whether the border of these two cells is wanted
 */
export function borderPath(
  cells: ReadonlyMap<string, Polygon>,
  isBorder: (cell: string, beyond: string) => boolean,
): string {
  let path = '';
  for (const [id, polygon] of cells) {
    polygon.forEach((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      if (from.beyond === null || from.beyond < id || !isBorder(id, from.beyond)) return;
      path += `M${tenth(from.x)} ${tenth(from.y)}L${tenth(to.x)} ${tenth(to.y)}`;
    });
  }
  return path;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
