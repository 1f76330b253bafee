import type { Graph } from '../../schemas/graph.ts';

/** How many edges bind two places; the key is both ids with a space between, the lesser first. */
export type Affinity = Map<string, number>;

/**
 * How strongly topics belong together: a paper of one that also belongs to another, cites or resembles a paper of
 * another, binds the two once. References do not: what a service tells of them later would move the map.
 * @param homes paper node → topic node
 */
export function topicAffinity(graph: Graph, homes: ReadonlyMap<string, string>): Affinity {
  const affinity: Affinity = new Map();
  for (const { type, source, target } of graph.edges) {
    if (type === 'reference') continue;
    const from = homes.get(source);
    const to = target.startsWith('topic:') ? target : homes.get(target);
    if (from !== undefined && to !== undefined) bind(affinity, from, to);
  }
  return affinity;
}

/** A citation binds as much as this many likenesses: it is drawn on the whole map. */
const citation = 4;

/**
 * How much drawing gains when two topics are near: what binds them, more for citations, and the works that papers of both
 * name; a work binds its topics the less the more papers name it.
 */
export function drawnAffinity(graph: Graph, homes: ReadonlyMap<string, string>): Affinity {
  const affinity = topicAffinity(graph, homes);
  const namers = new Map<string, string[]>();
  for (const { type, source, target } of graph.edges) {
    const [from, to] = [homes.get(source), homes.get(target)];
    if (type === 'citation' && from !== undefined && to !== undefined) bind(affinity, from, to, citation - 1);
    if (type === 'names' && from !== undefined) namers.set(target, [...(namers.get(target) ?? []), from]);
  }
  for (const topics of namers.values()) {
    if (topics.length > mostNamers) continue;
    topics.forEach((a, i) => {
      for (const b of topics.slice(i + 1)) bind(affinity, a, b, 2 / topics.length);
    });
  }
  return affinity;
}

/** A work that more papers name than this belongs everywhere. */
const mostNamers = 12;

/** The same between groups of places; `groupOf` gives null for a place outside all groups. */
export function groupAffinity(affinity: Affinity, groupOf: (place: string) => string | null): Affinity {
  const groups: Affinity = new Map();
  for (const [key, count] of affinity) {
    const [a, b] = key.split(' ').map(groupOf);
    if (a != null && b != null) bind(groups, a, b, count);
  }
  return groups;
}

/** The pairs of an affinity as links for d3-force, the strongest with strength `most`. */
export function affinityLinks(
  affinity: Affinity,
  most: number,
): { source: string; target: string; strength: number }[] {
  const max = Math.max(1, ...affinity.values());
  return [...affinity].map(([key, count]) => {
    const [source = '', target = ''] = key.split(' ');
    return { source, target, strength: (most * count) / max };
  });
}

function bind(affinity: Affinity, a: string, b: string, count = 1): void {
  if (a === b) return;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  affinity.set(key, (affinity.get(key) ?? 0) + count);
}
