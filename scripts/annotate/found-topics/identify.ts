import { byText } from '../../../src/lib/fold.ts';
import { mint, slug } from '../../../src/lib/ids.ts';
import { own } from '../../../src/lib/own.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import { nowhere, type Partition } from './groups.ts';

type Rows = Permalinks['topics'];

/** An earlier topic goes on in the group with which it shares this part of the papers of both. */
const leastOverlap = 0.2;

/** The groups of the last run, as the registry tells: for each paper the place of its topic among the registered ones. */
export function earlierGroups(permalinks: Permalinks, papers: readonly { id: string }[]): Partition {
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  for (const [id, { former }] of Object.entries(permalinks.papers)) {
    const place = places.get(id);
    if (place !== undefined) for (const old of former) places.set(old, place);
  }
  const partition = new Int32Array(papers.length).fill(nowhere);
  Object.values(permalinks.topics).forEach(({ found }, topic) => {
    for (const paper of found?.papers ?? []) {
      const place = places.get(paper);
      if (place !== undefined) partition[place] = topic;
    }
  });
  return partition;
}

/**
 * The id of each group: that of the earlier topic with which it shares most papers, so that an address stays though the
 * name may change; else the id of a topic that is gone and bore this name; else a new one from the name.
 * @param groups places of the papers of each group
 */
export function identify(
  groups: readonly (readonly number[])[],
  names: readonly string[],
  rows: Rows,
  earlier: Partition,
): string[] {
  const registered = Object.keys(rows);
  const sizes = new Map<number, number>();
  for (const topic of earlier) if (topic !== nowhere) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const pairs = groups.flatMap((places, group) => {
    const shared = new Map<number, number>();
    for (const place of places) {
      const topic = earlier[place] ?? nowhere;
      if (topic !== nowhere) shared.set(topic, (shared.get(topic) ?? 0) + 1);
    }
    return [...shared].map(([topic, count]) => ({
      group,
      id: registered[topic] ?? '',
      overlap: count / (places.length + (sizes.get(topic) ?? 0) - count),
    }));
  });
  const ids = new Map<number, string>();
  const used = new Set<string>();
  const give = (group: number, id: string): void => {
    ids.set(group, id);
    used.add(id);
  };
  pairs.sort((a, b) => b.overlap - a.overlap || byText(a.id, b.id) || a.group - b.group);
  for (const { group, id, overlap } of pairs)
    if (overlap >= leastOverlap && !ids.has(group) && !used.has(id)) give(group, id);
  const taken = new Set(Object.entries(rows).flatMap(([id, { former }]) => [id, ...former]));
  names.forEach((name, group) => {
    if (ids.has(group)) return;
    const back = registered.find((id) => !used.has(id) && rows[id]?.name === name);
    give(group, back ?? mint([slug(name, 60)], new Set([...taken, ...used]), 'topic'));
  });
  return groups.map((_, group) => ids.get(group) ?? '');
}

/** The registry with these topics. Topics that are gone keep their addresses, but no papers: those have other topics now. */
export function register(
  rows: Rows,
  topics: readonly { id: string; name: string; theme: string; papers: string[] }[],
): Rows {
  const kept = Object.entries(rows).map(([id, { name, former }]) => [id, { name, former }] as const);
  const now = topics.map(
    ({ id, name, theme, papers }) =>
      [id, { name, found: { theme, papers }, former: own(rows, id)?.former ?? [] }] as const,
  );
  return Object.fromEntries([...kept, ...now]);
}
