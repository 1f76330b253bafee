import type { ElementContent, Root } from 'hast';
import { peopleOfOnePaper } from '../lib/author-pages.ts';
import { attention } from '../lib/attention.ts';
import type { LinkedMention } from '../markdown/link-mentions.ts';
import { lineToHast, textToHast } from '../markdown/to-hast.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Mention, Relation } from '../schemas/work.ts';
import type { Evidence } from './evidence.ts';
import type { BacklinkRow } from './backlinks.ts';
import { backlinkRows } from './backlinks.ts';
import { byRelation, evidence } from './evidence.ts';
import { externalLinks } from './external.ts';
import type { Link, TopicLink } from './link.ts';
import { authorLink, topicLink } from './link.ts';
import type { Naming } from './lookup.ts';
import { lookup } from './lookup.ts';
import type { NamingGroup } from './namings.ts';
import { namingGroups } from './namings.ts';
import { otherNames } from './other-names.ts';
import type { PaperResult } from './paper-results.ts';
import type { TopicReason } from './topic-reasons.ts';
import { topicReasons } from './topic-reasons.ts';
import { paperResults } from './paper-results.ts';
import type { Listing, Provenance } from './provenance.ts';
import { listings, provenance } from './provenance.ts';
import type { QuotedIn } from './quoted-in.ts';
import { quotedIn } from './quoted-in.ts';
import { projectPage } from './project-page.ts';
import type { ReferencesView } from './references.ts';
import { referencesView } from './references.ts';
import type { RelatedLink } from './related.ts';
import { relatedLinks } from './related.ts';
import { count, dateBasis, dateInWords, venueInWords } from './words.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

/** A name that leads somewhere, or nowhere. */
export type Name = Omit<Link, 'url'> & { url: string | null };

export interface PaperView {
  title: string;
  titleContent: ElementContent[];
  /** One sentence for search engines and previews; the title says the rest. */
  description: string;
  /** Full names, with the pages of these people, as far as they have one; null when not known. */
  authors: Name[] | null;
  /** `5 authors`, `authors unknown`: what is said in place of names. */
  authorsUnknown: string;
  facts: { label: string; value: string; note: string | null }[];
  links: Link[];
  topics: TopicLink[];
  topicReasons: TopicReason[];
  /** null where there is none, or where the site shows none. */
  abstract: Root | null;
  abstractHidden: boolean;
  results: PaperResult[];
  /** The tours that quote its abstract. */
  quotedIn: QuotedIn['tours'];
  backlinks: BacklinkRow[];
  /** What title and abstract name, by what they say of it. */
  names: { relation: Relation; items: (WorkLink & Evidence)[] }[];
  namedBy: NamingGroup[];
  /** What reference lists say of it; null where nobody asked for any. */
  references: ReferencesView | null;
  related: RelatedLink[];
  listings: Listing[];
  /** What documents counted, each with its day. */
  attention: string[];
  provenance: Provenance[];
}

function authorsOf(corpus: Corpus, base: string, { authors }: Paper): Name[] | null {
  const onePaper = peopleOfOnePaper(corpus);
  // Whose one paper this is needs no way to it.
  return (
    authors?.map((author) =>
      onePaper.has(author.id) ? { label: author.name, url: null } : authorLink(corpus, base, author),
    ) ?? null
  );
}

/** All that the page of one paper says. */
export function paperView(corpus: Corpus, base: string, paper: Paper): PaperView {
  const { names, namedBy, topics } = lookup(corpus);
  const namings = names.get(paper.id) ?? [];
  const assignment = corpus.assignments.get(paper.id);
  const ids = assignment ? [assignment.primary, ...assignment.also] : [];
  const linked = (field: Mention['field']): LinkedMention[] => linkedMentions(corpus, base, namings, field);
  const shown = paper.abstract !== null && corpus.site.showAbstracts;
  const results = paperResults(corpus, paper);
  const quoted = quotedIn(corpus, base, paper);
  return {
    title: paper.title,
    titleContent: lineToHast(paper.title, linked('title')),
    description: describe(paper, shown),
    authors: authorsOf(corpus, base, paper),
    authorsUnknown:
      paper.authorCount === null ? 'Authors unknown' : `${count(paper.authorCount, 'author')}, names unknown`,
    facts: facts(corpus, paper),
    links: externalLinks(paper, projectPage(corpus, paper)),
    topics: ids.flatMap((id) => {
      const topic = topics.get(id ?? '');
      return topic ? [topicLink(corpus, base, topic)] : [];
    }),
    topicReasons: topicReasons(corpus, base, paper),
    abstract:
      shown && paper.abstract !== null
        ? textToHast(paper.abstract, linked('abstract'), [...results.marks, ...quoted.marks])
        : null,
    abstractHidden: paper.abstract !== null && !shown,
    results: results.list,
    quotedIn: quoted.tours,
    backlinks: backlinkRows(corpus, base, `paper:${paper.id}`),
    names: byRelation(
      namings
        .map((naming) => ({ ...workLink(corpus, base, naming.work), ...evidence(corpus, naming) }))
        .toSorted((a, b) => rank(a) - rank(b) || b.papers - a.papers),
    ),
    namedBy: namingGroups(corpus, base, namedBy.get(paper.id) ?? []),
    references: referencesView(corpus, base, paper),
    related: relatedLinks(corpus, base, paper),
    listings: listings(corpus, paper),
    attention: attention(corpus, paper),
    provenance: provenance(corpus, paper),
  };
}

/** Papers here first, then works with a page, then those that lead to a search. */
function rank(work: WorkLink): number {
  return work.here ? 0 : work.searched ? 2 : 1;
}

function facts(corpus: Corpus, paper: Paper): PaperView['facts'] {
  const { published } = paper;
  const names = calls(corpus, paper);
  return [
    {
      label: 'Date',
      value: published ? dateInWords(published.date) : 'unknown',
      note: published && dateBasis(published),
    },
    { label: 'Venue', value: venueInWords(paper), note: null },
    { label: 'Organisation', value: paper.organization ?? paper.organizationHandle, note: null },
    { label: 'Names it gives', value: names.length === 0 ? null : names.join(', '), note: null },
  ].flatMap(({ label, value, note }) => (value === null ? [] : [{ label, value, note }]));
}

/** What a paper calls its own work beside its title. */
function calls(corpus: Corpus, paper: Paper): string[] {
  const own = lookup(corpus).introduced.get(paper.id) ?? [];
  return otherNames(
    [paper.shortName ?? '', paper.title],
    [...paper.aliases, ...own.flatMap(({ name, aliases }) => [name, ...aliases])],
  );
}

/** Mentions of works that have a page here: that of their paper, or their own. */
function linkedMentions(
  corpus: Corpus,
  base: string,
  namings: Naming[],
  field: Mention['field'],
): LinkedMention[] {
  return namings.flatMap(({ work, mentions }) => {
    const { url, label, kind, searched } = workLink(corpus, base, work);
    if (searched) return [];
    const title = lookup(corpus).papers.get(work.paper ?? '')?.title ?? `${label}, ${kind}`;
    return mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ start, end, url, title }));
  });
}

function describe(paper: Paper, withAbstract: boolean): string {
  const text = withAbstract && paper.abstract !== null ? paper.abstract : paper.title;
  if (text.length <= 200) return text.replaceAll('\n', ' ');
  const cut = text.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).replaceAll('\n', ' ')}…`;
}
