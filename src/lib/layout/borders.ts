import type { Polygon } from './polygon.ts';

/** The outline of a cell as an SVG path, to a tenth of a unit. */
export function outlinePath(polygon: Polygon): string {
  return polygon.length === 0 ? '' : `${linePath(polygon.flatMap(({ x, y }) => [x, y]))}z`;
}

/**
 * The borders between cells as one SVG path, each drawn once.
 * @param isBorder whether the border of these two cells is wanted
 */
export function borderPath(
  cells: ReadonlyMap<string, Polygon>,
  isBorder: (cell: string, beyond: string) => boolean,
): string {
  return borderLines(cells, isBorder).map(linePath).join('');
}

/**
 * The borders between cells as lines of x and y in turn, each once: from the cell whose id comes first.
 * @param isBorder whether the border of these two cells is wanted
 */
export function borderLines(
  cells: ReadonlyMap<string, Polygon>,
  isBorder: (cell: string, beyond: string) => boolean,
): number[][] {
  const lines: number[][] = [];
  for (const [id, polygon] of cells) {
    const wanted = (i: number): boolean => {
      const beyond = polygon.at(i)?.beyond ?? null;
      return beyond !== null && beyond > id && isBorder(id, beyond);
    };
    const isStart = (i: number): boolean => polygon.at(i)?.beyond !== polygon.at(i - 1)?.beyond;
    const first = Math.max(
      0,
      polygon.findIndex((_, i) => isStart(i)),
    );
    let line: number[] = [];
    for (let step = 0; step < polygon.length; step += 1) {
      const i = (first + step) % polygon.length;
      if (!wanted(i)) continue;
      const [from, to] = [polygon[i], polygon[(i + 1) % polygon.length]];
      if (from === undefined || to === undefined) continue;
      if (line.length === 0 || isStart(i)) lines.push((line = [from.x, from.y]));
      line.push(to.x, to.y);
    }
  }
  return lines;
}

/** A line of x and y in turn as a path of steps in tenths of a unit, which are shorter than places. */
function linePath(points: readonly number[]): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [Math.round((points[i] ?? 0) * 10), Math.round((points[i + 1] ?? 0) * 10)];
    const [dx, dy] = [String((x - lastX) / 10), String((y - lastY) / 10)];
    path +=
      i === 0
        ? `M${dx} ${dy}l`
        : `${i === 2 || dx.startsWith('-') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    [lastX, lastY] = [x, y];
  }
  return path;
}
