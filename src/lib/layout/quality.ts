import type { Layout } from '../../schemas/layout.ts';

type Places = Layout['nodes'];

/** The `k` nearest others of each node asked about, found over a grid; ties by the order of the nodes. */
export function nearest(nodes: Places, k: number, of = Object.keys(nodes)): Map<string, string[]> {
  const ids = Object.keys(nodes);
  const xs = ids.map((id) => nodes[id]?.[0] ?? 0);
  const ys = ids.map((id) => nodes[id]?.[1] ?? 0);
  const range = (values: number[]): number =>
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  // A square holds about two nodes.
  const edge = Math.max(1, Math.sqrt((2 * range(xs) * range(ys)) / Math.max(1, ids.length)));
  const square = (value: number): number => Math.floor(value / edge);
  const grid = Map.groupBy(ids.keys(), (i) => `${String(square(xs[i] ?? 0))} ${String(square(ys[i] ?? 0))}`);
  const most = Math.min(k, ids.length - 1);
  return new Map(
    of.map((id) => {
      const [x, y] = nodes[id] ?? [0, 0];
      let found: { id: string; far: number }[] = [];
      for (let ring = 1; found.length < most || (found[most - 1]?.far ?? 0) > (ring - 1) * edge; ring += 1) {
        found = [];
        for (let column = square(x) - ring; column <= square(x) + ring; column += 1) {
          for (let row = square(y) - ring; row <= square(y) + ring; row += 1) {
            for (const i of grid.get(`${String(column)} ${String(row)}`) ?? [])
              if (ids[i] !== id)
                found.push({ id: ids[i] ?? '', far: Math.hypot((xs[i] ?? 0) - x, (ys[i] ?? 0) - y) });
          }
        }
        found.sort((a, b) => a.far - b.far);
      }
      return [id, found.slice(0, most).map((other) => other.id)];
    }),
  );
}

/** How a map that grew differs from the one before. */
export interface Moves {
  /** How far the old nodes moved, as parts of the width. */
  median: number;
  most: number;
  /** How many moved at all. */
  moved: number;
  /** Share of the ten nearest of each old node that still are among its ten nearest, new nodes counted; the mean. */
  neighboursKept: number;
}

/**
 * Compares two layouts over the nodes that both hold.
 * @param without nodes that may go anywhere: papers that belong to another topic now
 */
export function moves(before: Layout, after: Pick<Layout, 'nodes'>, without = new Set<string>()): Moves {
  const old = Object.keys(before.nodes).filter((id) => id in after.nodes && !without.has(id));
  const far = old
    .map((id) => {
      const [x, y] = before.nodes[id] ?? [0, 0];
      const [toX, toY] = after.nodes[id] ?? [0, 0];
      return Math.hypot(toX - x, toY - y) / before.width;
    })
    .sort((a, b) => a - b);
  const [then, now] = [nearest(before.nodes, 10, old), nearest(after.nodes, 10, old)];
  const shares = old.flatMap((id) => {
    // Nodes that are gone cannot stay neighbours.
    const near = (then.get(id) ?? []).filter((other) => other in after.nodes);
    const still = new Set(now.get(id));
    return near.length === 0 ? [] : [near.filter((other) => still.has(other)).length / near.length];
  });
  return {
    median: far[Math.floor(far.length / 2)] ?? 0,
    most: far.at(-1) ?? 0,
    moved: far.filter((move) => move > 0).length,
    neighboursKept: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
  };
}
