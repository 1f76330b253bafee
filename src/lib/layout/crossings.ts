import { lcg } from './lcg.ts';
import type { Point } from './polygon.ts';

export type Line = readonly [from: Point, to: Point];

/** Above this many pairs of lines a sample of them stands for all. */
const mostPairs = 500_000;

/**
 * The share of pairs of lines that cross each other; lines that share an end do not. Of many lines a sample of pairs is
 * looked at, always the same.
 * @returns from 0 to 1; 0 for less than two lines
 */
export function crossingShare(lines: readonly Line[]): number {
  const pairs = (lines.length * (lines.length - 1)) / 2;
  if (pairs < 1) return 0;
  let crossing = 0;
  if (pairs <= mostPairs) {
    lines.forEach((line, i) => {
      for (const other of lines.slice(i + 1)) if (cross(line, other)) crossing += 1;
    });
    return crossing / pairs;
  }
  const random = lcg(lines.length);
  const any = (): Line | undefined => lines[Math.floor(random() * lines.length)];
  for (let i = 0; i < mostPairs; i += 1) {
    const [line, other] = [any(), any()];
    if (line && other && line !== other && cross(line, other)) crossing += 1;
  }
  return crossing / mostPairs;
}

/** Whether the ends of each line lie on different sides of the other. */
function cross([a, b]: Line, [c, d]: Line): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}
