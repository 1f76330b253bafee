import type { ReadingCorrections } from '../../src/schemas/corrections.ts';
import type { DocumentInfo } from '../../src/schemas/document.ts';
import type { Entry, Finding } from '../../src/schemas/entry.ts';
import type { SourceText } from './source-text.ts';

/** What a reader may know beside the text. */
export interface ReadContext {
  info: DocumentInfo;
  corrections: ReadingCorrections;
  /** Folded titles known from documents that mark them and from looked-up facts. */
  knownTitles: ReadonlySet<string>;
}

/** What one document says. Every line that is not blank is in an entry, in `furniture`, or has a finding. */
export interface Reading {
  entries: Entry[];
  furniture: { line: number; name: string }[];
  findings: Finding[];
  /** Where entries stand that begin above the line of their title: 1-based first line, and the line after the last. */
  spans?: { line: number; endLine: number }[];
}

/** One format. Readers are chosen by content, never by file name. */
export interface Reader {
  /** Name for people, as in the ledger. */
  format: string;
  /** Whether titles are marked by the layout: such documents are read first, since they help to read the others. */
  marksTitles: boolean;
  accepts(text: SourceText): boolean;
  read(text: SourceText, context: ReadContext): Reading;
}

/** An entry about which nothing is known but its place and title. */
export function bareEntry(document: string, line: number, titleSource: string): Entry {
  return {
    document,
    line,
    endLine: line + 1,
    titleSource,
    abstract: null,
    authors: null,
    authorCount: null,
    organization: null,
    organizationHandle: null,
    published: null,
    venue: null,
    venueYear: null,
    arxiv: null,
    doi: null,
    code: [],
    upvotes: null,
    comments: null,
    titleBasis: 'marked',
    titleCertainty: 1,
  };
}

/** The lines of a document that corrections.yaml calls furniture. */
export function correctedFurniture(document: string, corrections: ReadingCorrections): ReadonlySet<number> {
  return new Set(corrections.furniture.filter((f) => f.document === document).map((f) => f.line));
}
