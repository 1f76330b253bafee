import type { ElementContent, Root } from 'hast';
import type { LinkedMention } from '../markdown/link-mentions.ts';
import { lineToHast, textToHast } from '../markdown/to-hast.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Mention } from '../schemas/work.ts';
import type { Evidence } from './evidence.ts';
import { evidence } from './evidence.ts';
import { externalLinks } from './external.ts';
import type { Link, TopicLink } from './link.ts';
import { authorLink, paperLink, topicLink } from './link.ts';
import type { Naming } from './lookup.ts';
import { lookup } from './lookup.ts';
import type { Listing, Provenance } from './provenance.ts';
import { attention, listings, provenance } from './provenance.ts';
import { count, dateBasis, dateInWords, listed, venueInWords } from './words.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

export interface PaperView {
  title: string;
  titleContent: ElementContent[];
  /** One sentence for search engines and previews; the title says the rest. */
  description: string;
  /** Full names, with the pages of these people; null when not known. */
  authors: Link[] | null;
  /** `5 authors`, `authors unknown`: what is said in place of names. */
  authorsUnknown: string;
  facts: { label: string; value: string; note: string | null }[];
  links: Link[];
  topics: TopicLink[];
  /** null where there is none, or where the site shows none. */
  abstract: Root | null;
  abstractHidden: boolean;
  names: (WorkLink & Evidence)[];
  namedBy: (Link & Evidence)[];
  related: (Link & { terms: string })[];
  listings: Listing[];
  /** What documents counted, each with its day. */
  attention: string[];
  provenance: Provenance[];
}

/** All that the page of one paper says. */
export function paperView(corpus: Corpus, base: string, paper: Paper): PaperView {
  const { names, namedBy, papers, topics } = lookup(corpus);
  const namings = names.get(paper.id) ?? [];
  const assignment = corpus.assignments.get(paper.id);
  const ids = assignment ? [assignment.primary, ...assignment.also] : [];
  const linked = (field: Mention['field']): LinkedMention[] => linkedMentions(corpus, base, namings, field);
  const shown = paper.abstract !== null && corpus.site.showAbstracts;
  return {
    title: paper.title,
    titleContent: lineToHast(paper.title, linked('title')),
    description: describe(paper, shown),
    authors: paper.authors?.map((author) => authorLink(base, author)) ?? null,
    authorsUnknown:
      paper.authorCount === null ? 'Authors unknown' : `${count(paper.authorCount, 'author')}, names unknown`,
    facts: facts(paper),
    links: externalLinks(paper),
    topics: ids.flatMap((id) => {
      const topic = topics.get(id ?? '');
      return topic ? [topicLink(corpus, base, topic)] : [];
    }),
    abstract: shown && paper.abstract !== null ? textToHast(paper.abstract, linked('abstract')) : null,
    abstractHidden: paper.abstract !== null && !shown,
    names: namings
      .map((naming) => ({ ...workLink(corpus, base, naming.work), ...evidence(corpus, naming) }))
      .toSorted((a, b) => Number(b.here) - Number(a.here)),
    namedBy: (namedBy.get(paper.id) ?? []).map((naming) => ({
      ...paperLink(base, naming.paper),
      ...evidence(corpus, naming),
    })),
    related: (corpus.related.get(paper.id) ?? []).flatMap(({ paper: id, terms }) => {
      const other = papers.get(id);
      return other ? [{ ...paperLink(base, other), terms: listed(terms) }] : [];
    }),
    listings: listings(corpus, paper),
    attention: attention(corpus, paper),
    provenance: provenance(corpus, paper),
  };
}

function facts(paper: Paper): PaperView['facts'] {
  const { published } = paper;
  return [
    {
      label: 'Date',
      value: published ? dateInWords(published.date) : 'unknown',
      note: published && dateBasis(published),
    },
    { label: 'Venue', value: venueInWords(paper), note: null },
    { label: 'Organisation', value: paper.organization ?? paper.organizationHandle, note: null },
  ].flatMap(({ label, value, note }) => (value === null ? [] : [{ label, value, note }]));
}

/** Mentions of works that a paper of this collection introduced; the others have no page to link to. */
function linkedMentions(
  corpus: Corpus,
  base: string,
  namings: Naming[],
  field: Mention['field'],
): LinkedMention[] {
  return namings.flatMap(({ work, mentions }) => {
    const paper = work.paper === null ? undefined : lookup(corpus).papers.get(work.paper);
    if (!paper) return [];
    const { url, label } = paperLink(base, paper);
    return mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ start, end, url, title: label }));
  });
}

function describe(paper: Paper, withAbstract: boolean): string {
  const text = withAbstract && paper.abstract !== null ? paper.abstract : paper.title;
  if (text.length <= 200) return text.replaceAll('\n', ' ');
  const cut = text.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).replaceAll('\n', ' ')}…`;
}
