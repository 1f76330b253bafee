import { savedInWords } from '../lib/attention.ts';
import { serviceNames } from '../lib/reference-words.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Origin, Paper } from '../schemas/paper.ts';
import { count, dateBasis, dateInWords, documentName, listed, number, venueInWords } from './words.ts';

/** Who says something: `A listing, line 3`, with what a reader should know of it (`saved 20 March 2025`). */
export interface Teller {
  source: string;
  note: string | null;
}

/** A fact as the page shows it, with who says so. */
export interface Provenance extends Teller {
  fact: string;
  value: string;
}

/** A place where a document lists the paper. */
export interface Listing {
  document: string;
  file: string;
  line: number;
  /** When the document was saved, in words; null when nobody knows. */
  captured: string | null;
}

/** Names shown in a row; the head of the page has all. */
const shownAuthors = 5;

/** Every known fact of a paper with its origin, in a fixed order; each link to code by itself. */
export function provenance(corpus: Corpus, paper: Paper): Provenance[] {
  const { authorCount, published, identifiers, origins } = paper;
  const basis = published && dateBasis(published);
  const abstract = paper.abstract === null ? null : count(paper.abstract.length, 'character');
  const facts: [fact: string, value: string | null, origin: Origin | undefined][] = [
    ['Title', titles(paper), origins['title']],
    ['Abstract', abstract, origins['abstract']],
    ['Authors', paper.authors && firstNames(paper.authors), origins['authors']],
    ['Number of authors', authorCount === null ? null : number(authorCount), origins['authorCount']],
    ['Organisation', paper.organization, origins['organization']],
    ['Handle', paper.organizationHandle, origins['organizationHandle']],
    [
      'Date',
      published && [dateInWords(published.date), basis].filter(Boolean).join(', '),
      origins['published'],
    ],
    ['Venue', venueInWords(paper), origins['venue']],
    ['arXiv number', identifiers.arxiv, origins['arxiv']],
    ['DOI', identifiers.doi, origins['doi']],
    ...paper.code.map((url, place): (typeof facts)[number] => ['Code', url, codeOrigin(origins, place)]),
    ['Upvotes', paper.upvotes === null ? null : number(paper.upvotes), origins['upvotes']],
    ['Comments', paper.comments === null ? null : number(paper.comments), origins['comments']],
  ];
  return [
    ...facts.flatMap(([fact, value, origin]) =>
      value === null || !origin ? [] : [{ fact, value, ...teller(corpus, origin, paper) }],
    ),
    ...referenceLists(corpus, paper),
  ];
}

/** Who told its reference list. */
function referenceLists({ references }: Corpus, { id }: Paper): Provenance[] {
  const lists = references.get(id)?.lists ?? [];
  return lists
    .filter(({ state }) => state === 'found')
    .map(({ service, asked, listed: works }) => ({
      fact: 'References',
      value: count(works, 'work'),
      source: `Told by ${serviceNames[service]}, kept in references.json`,
      note: `asked on ${dateInWords(asked)}`,
    }));
}

function titles({ title, titleSource }: Paper): string {
  return title === titleSource ? title : `${title}, found as ${titleSource}`;
}

function firstNames(authors: readonly { name: string }[]): string {
  const names = authors.map(({ name }) => name);
  if (names.length <= shownAuthors + 1) return listed(names);
  return `${names.slice(0, shownAuthors).join(', ')} and ${number(names.length - shownAuthors)} more`;
}

/** A person's word is for all links; else one may have a row of its own. */
function codeOrigin(origins: Paper['origins'], place: number): Origin | undefined {
  const all = origins['code'];
  return all?.kind === 'correction' ? all : (origins[`code.${String(place)}`] ?? all);
}

/** Who says so, for readers. */
export function teller(corpus: Corpus, origin: Origin, { identifiers }: Paper): Teller {
  switch (origin.kind) {
    case 'document': {
      const day = savedInWords(corpus, origin.document);
      return {
        source: `${documentName(corpus, origin.document)}, line ${number(origin.line)}`,
        note: day === null ? 'the day it was saved is not known' : `saved ${day}`,
      };
    }
    case 'facts':
      return { source: 'Looked up, kept in facts.json', note: origin.note };
    case 'identifier':
      return { source: `Worked out from the arXiv number ${identifiers.arxiv ?? ''}`.trim(), note: null };
    case 'correction':
      return { source: 'Corrected by hand, in corrections.yaml', note: null };
  }
}

/** Where the documents list a paper. */
export function listings(corpus: Corpus, paper: Paper): Listing[] {
  return paper.sources.map(({ document, line }) => ({
    document: documentName(corpus, document),
    file: document,
    line,
    captured: capturedInWords(corpus, document),
  }));
}

/** `27 November 2025`, or `27 November 2025. The year is assumed.`; null when unknown. */
export function capturedInWords(corpus: Corpus, document: string): string | null {
  const info = corpus.documents.get(document);
  if (!info || info.captured === null) return null;
  return info.assumed === null
    ? dateInWords(info.captured)
    : `${dateInWords(info.captured)}. ${info.assumed}`;
}
