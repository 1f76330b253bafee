import type { Candidate } from './candidates.ts';
import { clusters, leastPapers } from './clusters.ts';
import type { Links } from './graph.ts';
import { groupAt, groupsOf, nowhere, type Partition } from './groups.ts';
import { nameGroups, type Name } from './names.ts';
import { settle } from './settle.ts';
import { tellingPhrases, type Telling } from './telling.ts';

export interface NamedGroups {
  /** Largest first. */
  groups: number[][];
  /** For each paper the place of its group. */
  at: Partition;
  telling: Telling[][];
  named: Name[];
}

/**
 * The groups of a graph of papers with their names. A group that no phrase tells from the rest is none that a reader would
 * understand: it is given up, and its papers go where they fit next best or nowhere.
 */
export function namedGroups(links: Links, earlier: Partition, phrases: readonly Candidate[]): NamedGroups {
  const { resolution, partition: first } = clusters(links, earlier);
  for (let partition = first; ;) {
    const groups = [...groupsOf(partition).values()].sort(
      (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
    );
    const at = groupAt(groups, links.length);
    const telling = tellingPhrases(phrases, at, groups.length);
    const named = nameGroups(
      telling,
      groups.map((own) => own.length),
    );
    if (named.every(({ text }) => text !== '')) return { groups, at, telling, named };
    const kept = at.map((group) => (named[group]?.text ? group : nowhere));
    partition = settle(links, kept, resolution, leastPapers(links.length));
  }
}
