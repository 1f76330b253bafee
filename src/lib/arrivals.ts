import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { byText } from './fold.ts';

/** What one document brought. */
export interface Arrival {
  /** Its file in `documents/`. */
  document: string;
  /** When it came into the collection, else when it was saved (a day, or a year); null where nobody knows. */
  day: string | null;
  basis: 'added' | 'captured' | null;
  /** Papers that no earlier document lists, newest first. */
  fresh: Paper[];
  /** How many papers of it earlier documents list. */
  known: number;
  /** How many of its entries repeat another entry of it. */
  again: number;
  /** Topics to which fresh papers belong first: how many do, and how many papers of earlier documents did. */
  topics: { topic: string; papers: number; before: number }[];
}

type Read = Pick<Corpus, 'papers' | 'documents' | 'ledger' | 'assignments'>;

/**
 * What each document brought, in the order in which they came: by the day of adding, else of capture; of one day by the day
 * of capture, then by name. A document of no known day was there before all others.
 */
export function arrivals(corpus: Read): Arrival[] {
  const known = (document: string) => corpus.documents.get(document);
  const key = (document: string): string => {
    const { added = null, captured = null } = known(document) ?? {};
    return `${added ?? captured ?? ''} ${captured ?? ''}`;
  };
  const order = corpus.ledger
    .map(({ document }) => document)
    .toSorted((a, b) => byText(key(a), key(b)) || byText(a, b));
  const rank = new Map(order.map((document, i) => [document, i]));
  const found: Arrival[] = order.map((document) => {
    const { added = null, captured = null } = known(document) ?? {};
    const basis = added !== null ? 'added' : captured !== null ? 'captured' : null;
    return { document, day: added ?? captured, basis, fresh: [], known: 0, again: 0, topics: [] };
  });
  for (const paper of corpus.papers) {
    const ranks = paper.sources.flatMap(({ document }) => rank.get(document) ?? []);
    const first = Math.min(...ranks);
    for (const place of new Set(ranks)) {
      const arrival = found[place];
      if (!arrival) continue;
      if (place === first) arrival.fresh.push(paper);
      else arrival.known += 1;
      arrival.again += ranks.filter((other) => other === place).length - 1;
    }
  }
  for (const { fresh } of found) fresh.sort(byDate);
  countTopics(corpus, found);
  return found;
}

function countTopics({ assignments }: Read, found: Arrival[]): void {
  const sofar = new Map<string, number>();
  for (const arrival of found) {
    const grown = new Map<string, number>();
    for (const { id } of arrival.fresh) {
      const topic = assignments.get(id)?.primary ?? null;
      if (topic !== null) grown.set(topic, (grown.get(topic) ?? 0) + 1);
    }
    arrival.topics = [...grown]
      .map(([topic, papers]) => ({ topic, papers, before: sofar.get(topic) ?? 0 }))
      .sort((a, b) => b.papers - a.papers || byText(a.topic, b.topic));
    for (const [topic, papers] of grown) sofar.set(topic, (sofar.get(topic) ?? 0) + papers);
  }
}

/** Newest first; those of no date last. */
function byDate(a: Paper, b: Paper): number {
  return byText(b.published?.date ?? '', a.published?.date ?? '') || byText(a.id, b.id);
}
