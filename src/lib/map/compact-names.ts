import { textSize } from '../layout/text.ts';
import { compactLines, compactScale } from './labels.ts';

/** The zoom of a small phone's screen, where all of the map is 300 pixels wide. */
const phoneZoom = 0.27;

/** A theme that is to be named on a small screen. */
export interface NamedTheme {
  id: string;
  name: string;
  /** Where its name may stand, best first. */
  places: [x: number, y: number][];
}

/** Where the names of themes stand on a small screen so that none touches another; a name without room has no place. */
export function compactNames(
  themes: NamedTheme[],
  width: number,
  height: number,
): Map<string, [number, number]> {
  const placed = new Map<string, [number, number]>();
  const taken: { x: number; y: number; halfWidth: number; halfHeight: number }[] = [];
  for (const { id, name, places } of themes) {
    const size = textSize(compactLines(name), compactScale);
    const [halfWidth, halfHeight] = [size.width / 2 / phoneZoom, size.height / 2 / phoneZoom];
    const free = places
      .map(([x, y]) => ({
        x: Math.min(width - halfWidth, Math.max(halfWidth, x)),
        y: Math.min(height - halfHeight, Math.max(halfHeight, y)),
      }))
      .find(({ x, y }) =>
        taken.every(
          (other) =>
            Math.abs(other.x - x) >= halfWidth + other.halfWidth ||
            Math.abs(other.y - y) >= halfHeight + other.halfHeight,
        ),
      );
    if (free === undefined) continue;
    taken.push({ ...free, halfWidth, halfHeight });
    placed.set(id, [Math.round(free.x), Math.round(free.y)]);
  }
  return placed;
}
