import { foldTitle } from '../../src/lib/fold.ts';
import type { Entry } from '../../src/schemas/entry.ts';

/**
 * Entries of one work, together: equal folded titles (case, punctuation and LaTeX do not part them), arXiv ids or DOIs.
 * Groups are in the order of their first entry. Keys are looked up, never compared in pairs.
 */
export function groupRepeats(entries: Entry[]): Entry[][] {
  const groupOf = new Map<string, Entry[]>();
  const groups = new Set<Entry[]>();
  for (const entry of entries) {
    const [group = [], ...others] = new Set(
      keysOf(entry).flatMap((key) => [groupOf.get(key) ?? []].filter((g) => g.length > 0)),
    );
    for (const other of others) {
      group.push(...other);
      groups.delete(other);
      for (const key of other.flatMap(keysOf)) groupOf.set(key, group);
    }
    group.push(entry);
    groups.add(group);
    for (const key of keysOf(entry)) groupOf.set(key, group);
  }
  return [...groups];
}

function keysOf(entry: Entry): string[] {
  const folded = foldTitle(entry.titleSource);
  const keys = [folded === '' ? `place:${entry.document}:${entry.line}` : `title:${folded}`];
  if (entry.arxiv) keys.push(`arxiv:${entry.arxiv}`);
  if (entry.doi) keys.push(`doi:${entry.doi.toLowerCase()}`);
  return keys;
}
