import type { Corrections } from '../../src/schemas/corrections.ts';
import type { Corpus, TopicPage } from '../../src/schemas/corpus.ts';
import type { DocumentInfo } from '../../src/schemas/document.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { Facts } from '../../src/schemas/facts.ts';
import type { KnownWork } from '../../src/schemas/known-work.ts';
import type { Layout } from '../../src/schemas/layout.ts';
import type { Note } from '../../src/schemas/note.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { ReferencesFile } from '../../src/schemas/references.ts';
import type { Site } from '../../src/schemas/site.ts';
import type { Tour } from '../../src/schemas/tour.ts';

/** Everything a person wrote, and the two files that are input and output. */
export interface NormalizeInput {
  /** File name → bytes, sorted by name. */
  documents: ReadonlyMap<string, Uint8Array>;
  infos: ReadonlyMap<string, DocumentInfo>;
  corrections: Corrections;
  facts: Facts;
  /** null where nobody asked for reference lists. */
  references: ReferencesFile | null;
  topics: TopicPage[];
  works: KnownWork[];
  site: Site;
  permalinks: Permalinks;
  layout: Layout | null;
  tours: Tour[];
  notes: Note[];
}

export interface NormalizeOutput {
  /** When there is one, nothing may be written. */
  findings: Finding[];
  /** Path in the content folder → text: all generated files, whole. */
  files: ReadonlyMap<string, string>;
  /** What the files hold; null with findings. */
  corpus: Corpus | null;
  counts: {
    documents: number;
    entries: number;
    papers: number;
    lines: number;
    furnitureLines: number;
    doubts: number;
    namings: number;
  };
}

/** Does a part of the work; who wants to know how long each takes puts a clock round it. */
export type DoPart = <Value>(part: NormalizePart, work: () => Value) => Value;

export type NormalizePart =
  | 'read documents'
  | 'merge'
  | 'works'
  | 'topics'
  | 'results'
  | 'acronyms'
  | 'related papers'
  | 'references'
  | 'layout'
  | 'files';
