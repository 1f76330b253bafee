import { arrivalInWords } from '../lib/arrival-words.ts';
import type { Arrival } from '../lib/arrivals.ts';
import { arrivals } from '../lib/arrivals.ts';
import { documentKey } from '../lib/permanent-id.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Link, TopicLink } from './link.ts';
import { paperLink, topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import { capturedInWords } from './provenance.ts';
import { dateInWords, documentName } from './words.ts';

/** A topic with the number of papers that it gained. */
export type GrownTopic = TopicLink & { papers: number };

/** What one document brought, as `/changes/` shows it. */
export interface DocumentChange {
  anchor: string;
  name: string;
  /** The name of its file, where the document has another. */
  file: string | null;
  /** When it was saved, as far as its group does not say so, and what of that is assumed. */
  saved: string | null;
  /** How many entries it holds, and how many of them are new. */
  words: string;
  /** How many papers it brought, of which `papers` are shown. */
  count: number;
  papers: (Link & { date: string | null })[];
  /** Topics to which it brought papers, those apart that had none before. */
  begun: GrownTopic[];
  grown: GrownTopic[];
}

/** Documents of one day, or of no known one. */
export interface ChangesOfDay {
  anchor: string;
  label: string;
  documents: DocumentChange[];
}

/** Papers shown of one document, and on the page. */
const most = { ofDocument: 300, inAll: 1000 };

/** What each document brought, the newest first; of the oldest ones only numbers when there are many papers. */
export function changesView(corpus: Corpus, base: string): ChangesOfDay[] {
  const groups = new Map<string, ChangesOfDay>();
  let room = most.inAll;
  for (const arrival of arrivals(corpus).reverse()) {
    const day = dayOf(arrival);
    const group = groups.get(day.anchor) ?? { ...day, documents: [] };
    groups.set(day.anchor, group);
    const change = documentChange(corpus, base, arrival, Math.min(room, most.ofDocument));
    room -= change.papers.length;
    group.documents.push(change);
  }
  return [...groups.values()];
}

function dayOf({ day, basis }: Arrival): Pick<ChangesOfDay, 'anchor' | 'label'> {
  if (day === null) return { anchor: 'day-unknown', label: 'Day not known' };
  return { anchor: `day-${day}`, label: `${basis === 'added' ? 'Added' : 'Saved'} ${dateInWords(day)}` };
}

function documentChange(corpus: Corpus, base: string, arrival: Arrival, room: number): DocumentChange {
  const { document, fresh } = arrival;
  const { topics } = lookup(corpus);
  const name = documentName(corpus, document);
  const grown = (which: (before: number) => boolean): GrownTopic[] =>
    arrival.topics.flatMap(({ topic: id, papers, before }) => {
      const topic = topics.get(id);
      return topic && which(before) ? [{ ...topicLink(corpus, base, topic), papers }] : [];
    });
  return {
    anchor: `document-${documentKey(document)}`,
    name,
    file: name === document ? null : document,
    saved: savedInWords(corpus, arrival),
    words: arrivalInWords(arrival),
    count: fresh.length,
    papers: fresh.slice(0, room).map((paper) => ({
      ...paperLink(base, paper),
      date: paper.published && dateInWords(paper.published.date),
    })),
    begun: grown((before) => before === 0),
    grown: grown((before) => before > 0),
  };
}

function savedInWords(corpus: Corpus, { document, basis }: Arrival): string | null {
  if (basis === 'captured') return corpus.documents.get(document)?.assumed ?? null;
  const day = capturedInWords(corpus, document);
  return day === null ? 'The day it was saved is not known.' : `Saved: ${day}`;
}
