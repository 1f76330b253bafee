import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { count, dateBasis, dateInWords, documentName, listed, originInWords, venueInWords } from './words.ts';

/** A fact with who says so. */
export interface Provenance {
  fact: string;
  value: string;
  source: string;
}

/** A place where a document lists the paper. */
export interface Listing {
  document: string;
  file: string;
  line: number;
  /** When the document was saved, in words; null when nobody knows. */
  captured: string | null;
}

/** Every known fact of a paper with its origin, in a fixed order. */
export function provenance(corpus: Corpus, paper: Paper): Provenance[] {
  const { authors, authorCount, published, identifiers } = paper;
  const basis = published && dateBasis(published);
  const facts: [field: string, fact: string, value: string | null][] = [
    [
      'title',
      'Title',
      paper.title === paper.titleSource ? paper.title : `${paper.title}, found as ${paper.titleSource}`,
    ],
    ['abstract', 'Abstract', paper.abstract === null ? null : count(paper.abstract.length, 'character')],
    ['authors', 'Authors', authors && listed(authors.map((author) => author.name))],
    ['authorCount', 'Number of authors', authorCount === null ? null : String(authorCount)],
    ['organization', 'Organisation', paper.organization],
    ['published', 'Date', published && [dateInWords(published.date), basis].filter(Boolean).join(', ')],
    ['venue', 'Venue', venueInWords(paper)],
    ['arxiv', 'arXiv number', identifiers.arxiv],
    ['doi', 'DOI', identifiers.doi],
    ['code', 'Code', paper.code.length === 0 ? null : listed(paper.code)],
    ['upvotes', 'Upvotes', paper.upvotes === null ? null : String(paper.upvotes)],
    ['comments', 'Comments', paper.comments === null ? null : String(paper.comments)],
  ];
  return facts.flatMap(([field, fact, value]) => {
    const origin = paper.origins[field] ?? paper.origins[`identifiers.${field}`];
    return value === null || !origin ? [] : [{ fact, value, source: originInWords(origin, corpus) }];
  });
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

/** `12 upvotes and 1 comment`, as the documents counted them; null where they say nothing. */
export function attention({ upvotes, comments }: Paper): string | null {
  const parts = [
    upvotes === null ? [] : [count(upvotes, 'upvote')],
    comments === null ? [] : [count(comments, 'comment')],
  ].flat();
  return parts.length === 0 ? null : listed(parts);
}
