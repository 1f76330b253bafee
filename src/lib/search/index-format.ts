// Imported by scripts and by the browser: what the search index looks like, and how one is read.
import type { PaperId } from '../../schemas/id.ts';

/** Where the index lies, from the root of the site. */
export const searchIndexPath = 'search/index.json';

/** Counts up when an index of before can no longer be read. */
export const searchIndexVersion = 1;

/** A paper as the list of results shows it. */
export interface IndexedPaper {
  id: PaperId;
  title: string;
  shortName: string | null;
  aliases: string[];
  /** Names in order; empty where they are not known. */
  authors: string[];
  year: number | null;
  /** Id of the primary topic, which stands among the others. */
  topic: string | null;
  /** With the base. */
  url: string;
}

export type OtherKind = 'topic' | 'work';

/** Anything but a paper. */
export interface IndexedOther {
  kind: OtherKind;
  id: string;
  name: string;
  aliases: string[];
  /** With the base; null where the thing has no page of its own. */
  url: string | null;
}

/** Everything the engine needs. Papers are sorted by id, others by kind and id, words by code unit. */
export interface SearchIndex {
  version: typeof searchIndexVersion;
  papers: IndexedPaper[];
  others: IndexedOther[];
  /** The vocabulary: folded words and joined compounds. */
  words: string[];
  /** For each word the papers that hold it (see postings.ts). */
  postings: string[];
}

/**
 * A parsed JSON value as a search index.
 * @throws Error that says what is wrong with it
 */
export function readSearchIndex(value: unknown): SearchIndex {
  if (typeof value !== 'object' || value === null || !('version' in value))
    throw new Error('is not a search index: it has no version');
  if (value.version !== searchIndexVersion)
    throw new Error(
      `is a search index of version ${String(value.version)}; this program reads version ${searchIndexVersion}`,
    );
  const index = value as Partial<SearchIndex>;
  const lists = [index.papers, index.others, index.words, index.postings];
  if (!lists.every(Array.isArray) || index.words?.length !== index.postings?.length)
    throw new Error('is a damaged search index: its lists are missing or do not match');
  return value as SearchIndex;
}
