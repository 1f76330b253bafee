import type { Point } from './polygon.ts';

/**
 * Smooth noise over the plane (Perlin, 1985): the value between the corners of a grid blends one number from each, drawn
 * from its coordinates. From -1 to 1; the same point gives the same value everywhere.
 * @param size of a square of the grid
 */
export function noise({ x, y }: Point, size: number, seed: number): number {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
  const [across, down] = [ease(x / size - column), ease(y / size - row)];
  const corner = (right: number, below: number): number => hash(column + right, row + below, seed);
  const top = corner(0, 0) * (1 - across) + corner(1, 0) * across;
  const bottom = corner(0, 1) * (1 - across) + corner(1, 1) * across;
  return top * (1 - down) + bottom * down;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** A number from -1 to 1 for whole coordinates: multiplied and mixed in 32 bits, as in MurmurHash3 (Appleby, 2008). */
function hash(x: number, y: number, seed: number): number {
  let bits = Math.imul(x, 0x85ebca6b) ^ Math.imul(y, 0xc2b2ae35) ^ Math.imul(seed, 0x27d4eb2f);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 31 - 1;
}
