import { strengths, type Links } from './graph.ts';
import { groupsOf, nowhere, type Partition } from './groups.ts';

/** A place whose links into each group exceed chance by less than this share of all its links fits nowhere. */
const leastPull = 0.06;
/** Each move raises one sum, so that there is an end; this bounds the time. */
const mostRounds = 200;

/**
 * Moves one place at a time to the group it is linked with most beyond chance, or nowhere, until none would move (the
 * local moves of the Louvain method). What comes out, given back, comes out again: a corpus that did not change keeps its
 * topics. Groups of fewer than `least` places are given up.
 */
export function settle(links: Links, start: Partition, resolution: number, least: number): Partition {
  const degree = strengths(links);
  const partition = Int32Array.from(start);
  do moveAll(links, degree, partition, resolution);
  while (dropSmall(partition, least));
  return partition;
}

function moveAll(links: Links, degree: Float64Array, partition: Partition, resolution: number): void {
  const total = degree.reduce((sum, one) => sum + one, 0);
  const groupDegree = new Map<number, number>();
  const add = (group: number, amount: number): void =>
    void groupDegree.set(group, (groupDegree.get(group) ?? 0) + amount);
  partition.forEach((group, i) => add(group, degree[i] ?? 0));
  let moved = true;
  for (let round = 0; moved && round < mostRounds; round += 1) {
    moved = false;
    links.forEach((row, i) => {
      const own = degree[i] ?? 0;
      const now = partition[i] ?? nowhere;
      const pull = new Map<number, number>([[now, 0]]);
      for (const [j, weight] of row) {
        const group = partition[j] ?? nowhere;
        pull.set(group, (pull.get(group) ?? 0) + weight);
      }
      add(now, -own);
      const gainOf = (group: number): number =>
        group === nowhere
          ? leastPull * own
          : (pull.get(group) ?? 0) - (resolution * own * (groupDegree.get(group) ?? 0)) / total;
      let best = now;
      let gain = gainOf(now);
      for (const group of [nowhere, ...pull.keys()]) {
        const other = gainOf(group);
        // Sums of the same numbers may differ in the last digits.
        if (other > gain + 1e-9) [best, gain] = [group, other];
      }
      add(best, own);
      if (best === now) return;
      partition[i] = best;
      moved = true;
    });
  }
}

function dropSmall(partition: Partition, least: number): boolean {
  let dropped = false;
  for (const places of groupsOf(partition).values()) {
    if (places.length >= least) continue;
    for (const place of places) partition[place] = nowhere;
    dropped = true;
  }
  return dropped;
}

/**
 * How much more weight lies within groups than chance would put there: Newman and Girvan's modularity, with a resolution.
 */
export function modularity(links: Links, partition: Partition, resolution: number): number {
  const degree = strengths(links);
  const total = degree.reduce((sum, one) => sum + one, 0);
  if (total === 0) return 0;
  let sum = 0;
  for (const [group, places] of groupsOf(partition)) {
    let within = 0;
    let all = 0;
    for (const place of places) {
      all += degree[place] ?? 0;
      for (const [j, weight] of links[place] ?? []) if (partition[j] === group) within += weight;
    }
    sum += within / total - resolution * (all / total) ** 2;
  }
  return sum;
}
