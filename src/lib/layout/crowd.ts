import type { Point } from './polygon.ts';

/** Something that stands on the map already, and half of the room it takes. */
export interface Taken extends Point {
  room: number;
}

/** Squares of a layer are so many times as wide as the rooms in it. */
const wide = 4;

/**
 * What stands on the map, found by its place: in squares, a layer of them for each size of room, so that asking costs as much
 * as there is near, however many stand elsewhere.
 */
export class Crowd<Body extends Taken> {
  /** Most room in a layer, a power of two → row and column → who stands there. */
  private readonly layers = new Map<number, Map<number, Map<number, Set<Body>>>>();
  private readonly squares = new Map<Body, Set<Body>>();

  constructor(bodies: Iterable<Body> = []) {
    for (const body of bodies) this.add(body);
  }

  /** Takes in a body where it stands now, and out of where it stood. */
  add(body: Body): void {
    const most = 2 ** Math.ceil(Math.log2(Math.max(body.room, 1 / 16)));
    const layer = kept(this.layers, most, () => new Map<number, Map<number, Set<Body>>>());
    const row = kept(layer, Math.floor(body.y / (wide * most)), () => new Map<number, Set<Body>>());
    const square = kept(row, Math.floor(body.x / (wide * most)), () => new Set<Body>());
    this.squares.get(body)?.delete(body);
    this.squares.set(body, square.add(body));
  }

  /**
   * Who may stand within reach of a point, and some a little farther off.
   * @param reach how far to look for bodies of at most so much room
   */
  near(at: Point, reach: (most: number) => number): Body[] {
    const found: Body[] = [];
    for (const [most, layer] of this.layers) {
      const square = (value: number): number => Math.floor(value / (wide * most));
      const far = reach(most);
      for (let y = square(at.y - far); y <= square(at.y + far); y += 1)
        for (let x = square(at.x - far); x <= square(at.x + far); x += 1)
          for (const body of layer.get(y)?.get(x) ?? []) found.push(body);
    }
    return found;
  }
}

function kept<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
