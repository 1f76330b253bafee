import type { Acronym } from './acronym.ts';
import type { Author, Doubt, RelatedPaper } from './annotations.ts';
import type { DocumentInfo, DocumentLedger } from './document.ts';
import type { PaperId } from './id.ts';
import type { Layout } from './layout.ts';
import type { Note } from './note.ts';
import type { Paper } from './paper.ts';
import type { Permalinks } from './permalinks.ts';
import type { MissingWork, PaperReferences } from './references.ts';
import type { Result } from './result.ts';
import type { Site } from './site.ts';
import type { Topic, TopicAssignment } from './topic.ts';
import type { Tour } from './tour.ts';
import type { Work } from './work.ts';

/**
 * A topic with its introduction as Markdown, and the line of its file on which that begins; `found` where it was found from
 * text, since no one wrote any.
 */
export type TopicPage = Topic & { introduction: string; line?: number; found?: true };

/** Everything normalize made and people wrote: the one input of pages, index, graph and API. Lists are sorted by id. */
export interface Corpus {
  site: Site;
  papers: Paper[];
  topics: TopicPage[];
  assignments: Map<PaperId, TopicAssignment>;
  works: Work[];
  results: Result[];
  /** Sorted by acronym, then paper. */
  acronyms: Acronym[];
  related: Map<PaperId, RelatedPaper[]>;
  /** Of papers that a service was asked about (`npm run enrich`); empty where nobody asked. */
  references: Map<PaperId, PaperReferences>;
  /** What several papers refer to and is not here, most referred to first. */
  missing: MissingWork[];
  authors: Author[];
  documents: Map<string, DocumentInfo>;
  ledger: DocumentLedger[];
  doubts: Doubt[];
  permalinks: Permalinks;
  layout: Layout;
  /** By title. */
  tours: Tour[];
  notes: Note[];
}
