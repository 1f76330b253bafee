import type { Corpus } from '../schemas/corpus.ts';
import type { PaperId } from '../schemas/id.ts';
import { byText } from './fold.ts';
import { namers } from './work-pages.ts';

/** What the rule asks of a collection. */
type Collection = Pick<Corpus, 'assignments' | 'related' | 'works'>;

/** A paper that so many others name has all that naming can give. */
const namedMuch = 4;
/** Low, so that a paper like no other of its topic comes after those that are like many. */
const likeItself = 0.5;

/**
 * The papers that show what a topic is about, best first. Each paper whose first topic it is has
 * - belonging: twice the share that the topic has in the scores of all topics of the paper, at most 1;
 * - naming: ln(1 + n) / ln(1 + 4), at most 1, with n the papers that name a work it introduced;
 * - covering: how much of the topic it stands for. A paper stands for itself by a half and for another one by their
 *   likeness, as far as no paper taken before stands for that one already; the sum over the topic, where the most
 *   that one paper reaches alone is 1.
 *
 * Papers are taken one by one by the sum of the three, so that the second shows another side of the topic than the first
 * (greedy facility location: Nemhauser, Wolsey and Fisher 1978). Equals stand by id.
 * @param papers whose first topic it is
 */
export function representatives(
  collection: Collection,
  topic: string,
  papers: readonly PaperId[],
  howMany: number,
): PaperId[] {
  const ids = papers.toSorted(byText);
  const like = likeness(collection, ids);
  const named = namedBy(collection.works);
  const worth = new Map(
    ids.map((id) => [id, belonging(collection, topic, id) + naming(named.get(id)?.size ?? 0)]),
  );
  const covered = new Map<PaperId, number>();
  const gain = (id: PaperId): number =>
    [...(like.get(id) ?? [])].reduce(
      (sum, [other, score]) => sum + Math.max(0, score - (covered.get(other) ?? 0)),
      0,
    );
  const most = ids.reduce((highest, id) => Math.max(highest, gain(id)), 1);
  const taken: PaperId[] = [];
  while (taken.length < Math.min(howMany, ids.length)) {
    const values = ids
      .filter((id) => !taken.includes(id))
      .map((id) => ({ id, value: (worth.get(id) ?? 0) + gain(id) / most }));
    const [best] = values.toSorted((a, b) => b.value - a.value || byText(a.id, b.id));
    if (best === undefined) break;
    taken.push(best.id);
    for (const [other, score] of like.get(best.id) ?? [])
      covered.set(other, Math.max(covered.get(other) ?? 0, score));
  }
  return taken;
}

function belonging({ assignments }: Collection, topic: string, paper: PaperId): number {
  const scores = (assignments.get(paper)?.scores ?? []).filter(({ score }) => score > 0);
  const all = scores.reduce((sum, { score }) => sum + score, 0);
  const own = scores.find((row) => row.topic === topic)?.score ?? 0;
  return all === 0 ? 0 : Math.min(1, (2 * own) / all);
}

function naming(papers: number): number {
  return Math.min(1, Math.log1p(papers) / Math.log1p(namedMuch));
}

/** For each paper those of the topic that are like it, as the related papers of either tell; itself among them. */
function likeness({ related }: Collection, topic: readonly PaperId[]): Map<PaperId, Map<PaperId, number>> {
  const rows = new Map(topic.map((id) => [id, new Map([[id, likeItself]])]));
  for (const id of topic) {
    for (const { paper, score } of related.get(id) ?? []) {
      const highest = Math.max(score, rows.get(paper)?.get(id) ?? 0);
      rows.get(paper)?.set(id, highest);
      if (rows.has(paper)) rows.get(id)?.set(paper, highest);
    }
  }
  return rows;
}

/** The papers that name a work of a paper, by that paper; never itself. */
function namedBy(works: Corpus['works']): Map<PaperId, Set<string>> {
  const out = new Map<PaperId, Set<string>>();
  for (const work of works)
    if (work.paper !== null) out.set(work.paper, (out.get(work.paper) ?? new Set()).union(namers(work)));
  return out;
}
