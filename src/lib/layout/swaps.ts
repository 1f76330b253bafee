import type { Affinity } from './affinity.ts';
import type { Point } from './polygon.ts';

/** Rounds in which all pairs of a group are tried; mostly two are enough. */
const rounds = 6;

/**
 * Places exchanged within groups as long as that brings bound places nearer: the sum of distance times what binds falls
 * with each exchange.
 * @param groups ids of places that may be exchanged with one another
 */
export function swapPlaces(
  places: ReadonlyMap<string, Point>,
  groups: readonly (readonly string[])[],
  affinity: Affinity,
): Map<string, Point> {
  const at = new Map(places);
  const bound = new Map<string, { to: string; count: number }[]>();
  const bind = (id: string, to: string, count: number): void => {
    const list = bound.get(id);
    if (list) list.push({ to, count });
    else bound.set(id, [{ to, count }]);
  };
  for (const [key, count] of affinity) {
    const [a = '', b = ''] = key.split(' ');
    bind(a, b, count);
    bind(b, a, count);
  }
  const cost = (id: string): number => {
    const from = at.get(id);
    return (bound.get(id) ?? []).reduce((sum, { to, count }) => {
      const end = at.get(to);
      return from && end ? sum + count * Math.hypot(from.x - end.x, from.y - end.y) : sum;
    }, 0);
  };
  const exchange = (a: string, b: string): void => {
    const [first, second] = [at.get(a), at.get(b)];
    if (first && second) at.set(a, second).set(b, first);
  };
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    for (const group of groups) {
      for (const [i, a] of group.entries()) {
        for (const b of group.slice(i + 1)) {
          const before = cost(a) + cost(b);
          exchange(a, b);
          if (cost(a) + cost(b) < before - 1e-6) changed = true;
          else exchange(a, b);
        }
      }
    }
    if (!changed) break;
  }
  return at;
}
