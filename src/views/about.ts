import { href, paths } from '../lib/href.ts';
import type { Doubt } from '../schemas/annotations.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { aboutReferences, type AboutReferences } from './about-references.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { capturedInWords } from './provenance.ts';
import { count, documentName } from './words.ts';

export interface LedgerRow {
  name: string;
  file: string;
  captured: string;
  lines: number;
  entries: number;
  furnitureLines: number;
  unaccountedLines: number;
}

export interface DoubtGroup {
  anchor: string;
  label: string;
  /** Those that are not listed here. */
  left: number;
  doubts: (Link & { message: string; where: string })[];
}

export interface AboutView {
  ledger: LedgerRow[];
  entries: number;
  papers: number;
  /** Each kind of fact with the number of papers of which it is not known: `Venue` → 12. */
  unknown: { what: string; papers: number }[];
  /** Papers naming works: of other papers here (mentions; "citations" to outside scripts), and of works from elsewhere. */
  citations: number;
  namings: number;
  worksElsewhere: number;
  references: AboutReferences | null;
  doubts: DoubtGroup[];
  doubtCount: number;
  contact: string | null;
  /** An address that can be followed (`mailto:` or http), or null. */
  contactUrl: string | null;
  licence: string | null;
  repository: string | null;
  showAbstracts: boolean;
  /** Whether browsers keep pages of the site. */
  offline: boolean;
  /** Whether the topics were found from text, since no one wrote any. */
  topicsFound: boolean;
}

/** How the map was made, what it covers, and what is doubtful in it. */
export function aboutView(corpus: Corpus, base: string): AboutView {
  const { site, papers, ledger } = corpus;
  const { names } = lookup(corpus);
  const namings = [...names.values()].flat();
  const lacking = (what: string, lacks: (paper: (typeof papers)[number]) => boolean) => ({
    what,
    papers: papers.filter(lacks).length,
  });
  /** What only listings of some sites state: not asked of a collection that has none of it. */
  const ofListings = new Set(['Organisation', 'Upvotes', 'Comments']);
  return {
    ledger: ledger.map((row) => ({
      ...row,
      name: documentName(corpus, row.document),
      file: row.document,
      captured: capturedInWords(corpus, row.document) ?? 'unknown',
    })),
    entries: ledger.reduce((sum, row) => sum + row.entries, 0),
    papers: papers.length,
    unknown: [
      lacking('Abstract', (paper) => paper.abstract === null),
      lacking('Names of the authors', (paper) => paper.authors === null),
      lacking('Number of authors', (paper) => paper.authorCount === null),
      lacking('Organisation', (paper) => paper.organization === null),
      lacking('Date', (paper) => paper.published === null),
      lacking('Date to the day', (paper) => paper.published?.precision !== 'day'),
      lacking('Venue', (paper) => paper.venue === null),
      lacking('arXiv number', ({ identifiers }) => identifiers.arxiv === null),
      lacking('DOI', ({ identifiers }) => identifiers.doi === null),
      lacking('Link to code', (paper) => paper.code.length === 0),
      lacking('Upvotes', (paper) => paper.upvotes === null),
      lacking('Comments', (paper) => paper.comments === null),
      lacking('Topic', (paper) => !corpus.assignments.get(paper.id)?.primary),
      ...(corpus.references.size === 0
        ? []
        : [lacking('Reference list', ({ id }) => (corpus.references.get(id)?.total ?? 0) === 0)]),
    ].filter((row) => row.papers < papers.length || !ofListings.has(row.what)),
    citations: namings.filter(({ work }) => work.paper !== null).length,
    namings: namings.filter(({ work }) => work.paper === null).length,
    worksElsewhere: corpus.works.filter((work) => work.paper === null).length,
    references: aboutReferences(corpus),
    doubts: doubtGroups(corpus, base),
    doubtCount: corpus.doubts.length,
    contact: site.contact,
    contactUrl: contactUrl(site.contact),
    licence: site.licence,
    repository: site.repository,
    showAbstracts: site.showAbstracts,
    offline: site.offline,
    topicsFound: corpus.topics.some((topic) => topic.found),
  };
}

/** Doubts of one kind listed on the page; `ledger.json` has all. */
const mostDoubts = 200;

const doubtKinds: Record<Doubt['kind'], string> = {
  'probable-repeat': 'Two papers that may be one work',
  'title-cut': 'Where the title ends is not marked in the document',
  'inferred-year': 'The year was left out in the document and is assumed',
  'looked-up': 'A fact was looked up and is less certain',
  'sources-disagree': 'The documents disagree',
  'date-disagrees': 'The date disagrees with the arXiv number',
};

function doubtGroups(corpus: Corpus, base: string): DoubtGroup[] {
  const { papers } = lookup(corpus);
  return Object.entries(doubtKinds).flatMap(([kind, label]) => {
    const all = corpus.doubts.filter((doubt) => doubt.kind === kind);
    const doubts = all.slice(0, mostDoubts).map((doubt) => ({
      label: papers.get(doubt.paper)?.title ?? doubt.paper,
      url: href(base, paths.paper(doubt.paper)),
      message: doubt.message,
      where: `${documentName(corpus, doubt.document)}, line ${String(doubt.line)}`,
    }));
    const left = all.length - doubts.length;
    return all.length === 0
      ? []
      : [{ anchor: `doubt-${kind}`, label: `${label}: ${count(all.length, 'case')}`, left, doubts }];
  });
}

function contactUrl(contact: string | null): string | null {
  if (contact === null) return null;
  if (/^[^\s@/:]+@[^\s@/:]+$/.test(contact)) return `mailto:${contact}`;
  return /^https?:\/\//i.test(contact) ? contact : null;
}
