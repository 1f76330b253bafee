import { factsInWords } from '../lib/paper-words.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link, TopicLink } from './link.ts';
import { paperLink, topicLink } from './link.ts';
import { lookup } from './lookup.ts';

/** A paper as an item of a list. */
export interface Card extends Link {
  id: string;
  /** Date, authors and venue, as far as known. */
  facts: string[];
  /** What its topics are to the page that it stands on: `Also in`, `First in`. */
  lead: string | null;
  topics: TopicLink[];
  /** The square of the map that it lies in, for a printed list. */
  square?: string | null;
  /** What a filter asks of it. */
  data?: Record<`data-${string}`, string | number>;
}

/** @param within the topic whose page the card stands on: its own papers say where else they belong, others where first */
export function card(corpus: Corpus, base: string, paper: Paper, within: string | null = null): Card {
  const { topics } = lookup(corpus);
  const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
  const own = within !== null && primary === within;
  const ids = own ? also : [primary];
  return {
    ...paperLink(base, paper),
    id: paper.id,
    facts: factsInWords(paper),
    lead: within === null ? null : own ? 'Also in' : 'First in',
    topics: ids.flatMap((id) => {
      const topic = topics.get(id ?? '');
      return topic ? [topicLink(corpus, base, topic)] : [];
    }),
  };
}

/** Papers of one year, or of no known date. */
export interface YearGroup {
  /** For the address: `y2024`, `undated`. */
  anchor: string;
  label: string;
  papers: Card[];
}

/** Cards by year, in the order given. */
export function byYear(papers: readonly Paper[], draw: (paper: Paper) => Card): YearGroup[] {
  const groups = new Map<string, YearGroup>();
  for (const paper of papers) {
    const year = paper.published?.date.slice(0, 4) ?? null;
    const anchor = yearAnchor(year);
    const group = groups.get(anchor) ?? { anchor, label: year ?? 'Date unknown', papers: [] };
    groups.set(anchor, group);
    group.papers.push(draw(paper));
  }
  return [...groups.values()];
}

export function yearAnchor(year: string | null): string {
  return year === null ? 'undated' : `y${year}`;
}
