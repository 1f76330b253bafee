import type { Corpus } from '../schemas/corpus.ts';
import type { Relation } from '../schemas/work.ts';
import type { Evidence } from './evidence.ts';
import { byRelation, evidence } from './evidence.ts';
import type { Link, TopicLink } from './link.ts';
import { paperLink, topicLink } from './link.ts';
import type { Naming } from './lookup.ts';
import { lookup } from './lookup.ts';

/** A paper that names a work, with its words. */
export interface NamingPaper extends Link, Evidence {
  year: string;
  /** Where it belongs first. */
  topic: TopicLink | null;
}

/** Papers that name a work in one way: the newest open, the others by year. */
export interface NamingGroup {
  relation: Relation;
  papers: number;
  newest: NamingPaper[];
  older: { year: string; papers: NamingPaper[] }[];
  /** Papers that are not listed: the oldest of very many. */
  left: number;
}

/** Papers shown at once; further ones are folded up by year when there are more than a handful. */
const shown = 20;
const handful = 5;
/** Papers with their sentences; where a thousand name a work, the others stand without. */
const quotedPapers = 300;
/** Papers listed in one way of naming. */
const mostOfGroup = 500;

/** @param namings of one work, newest first */
export function namingGroups(corpus: Corpus, base: string, namings: readonly Naming[]): NamingGroup[] {
  const { topics } = lookup(corpus);
  const papers = namings.map((naming, place): NamingPaper => {
    const told = evidence(corpus, naming);
    const topic = topics.get(corpus.assignments.get(naming.paper.id)?.primary ?? '');
    return {
      ...paperLink(base, naming.paper),
      ...told,
      quotes: place < quotedPapers ? told.quotes : [],
      year: naming.paper.published?.date.slice(0, 4) ?? 'Date unknown',
      topic: topic ? topicLink(corpus, base, topic) : null,
    };
  });
  return byRelation(papers).map(({ relation, items }) => {
    const open = items.length > shown + handful ? shown : items.length;
    const older = Map.groupBy(items.slice(open, mostOfGroup), ({ year }) => year);
    return {
      relation,
      papers: items.length,
      newest: items.slice(0, open),
      older: [...older].map(([year, list]) => ({ year, papers: list })),
      left: Math.max(0, items.length - mostOfGroup),
    };
  });
}
