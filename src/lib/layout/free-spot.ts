import type { Taken } from './crowd.ts';
import type { NameBox } from './names.ts';
import { isInside, type Point, type Polygon } from './polygon.ts';

const tries = 120;

/**
 * Where a new node begins on a map that stands: of places in a sunflower spiral round `wish`, the one nearest to it that
 * is in its land, under no name and on no other node; where none is free, the one with most room.
 * @param taken what may stand on a place, and the room it keeps
 */
export function freeSpot(
  wish: Point,
  land: Polygon,
  margin: number,
  room: number,
  taken: (at: Point) => readonly Taken[],
  names: readonly NameBox[],
): Point {
  let best = { at: wish, space: -Infinity };
  for (let i = 0; i < tries; i += 1) {
    const radius = room * 1.2 * Math.sqrt(i);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    const at = { x: wish.x + radius * Math.cos(turn), y: wish.y + radius * Math.sin(turn) };
    if (!isInside(at, land, margin) || names.some((name) => covers(name, at, room / 2))) continue;
    const space = taken(at).reduce(
      (least, other) => Math.min(least, Math.hypot(other.x - at.x, other.y - at.y) - other.room - room),
      0,
    );
    if (space > best.space) best = { at, space };
    if (space >= 0) break;
  }
  return best.at;
}

/** Whether a name reaches to within `gap` of a point. */
export function covers(name: NameBox, at: Point, gap: number): boolean {
  return Math.abs(at.x - name.x) < name.halfWidth + gap && Math.abs(at.y - name.y) < name.halfHeight + gap;
}
