// Imported by scripts and by the browser: what the search index looks like, and how one is read.
import type { PaperId } from '../../schemas/id.ts';

/** Says where the parts of the index lie; from the root of the site. The parts bear their digest in their names. */
export const searchIndexPath = 'search/index.json';

/** Counts up when an index of before can no longer be read. */
export const searchIndexVersion = 3;

/** What `searchIndexPath` holds: the files beside it. `texts` has the abstracts, `textsEach` papers a file, if shown. */
export interface SearchManifest {
  version: typeof searchIndexVersion;
  /** Of the papers in the index. */
  papers: number;
  core: string;
  more: string;
  texts: string[];
  textsEach: number;
}

/** What `searchIndexPath` holds where the collection is large: the file that tells of all parts (see parted/format.ts). */
export interface PartedManifest {
  version: typeof searchIndexVersion;
  papers: number;
  head: string;
}

/** A paper as the list of results shows and filters it. */
export interface IndexedPaper {
  id: PaperId;
  title: string;
  shortName: string | null;
  aliases: string[];
  /** As long as its precision: `2024-03-06`, `2024`. */
  date: string | null;
  /** Places in `topics`, the first topic first; -1 stands for no first topic. */
  topics: number[];
  venue: string | null;
  code: boolean;
  /** How many papers of the collection name it. */
  named: number;
}

export interface IndexedTopic {
  id: string;
  name: string;
  /** Place in `themes`. */
  theme: number;
  /** Papers whose first topic it is. */
  papers: number;
}

export interface IndexedTheme {
  id: string;
  name: string;
}

/** A work that no paper here introduced. */
export interface IndexedWork {
  id: string;
  name: string;
  aliases: string[];
  kind: string;
  /** Papers that name it or its line. */
  papers: number;
  /** Whether it has a page. */
  page: boolean;
}

/** What the first titles need. Papers and works are sorted by id, words by code unit. */
export interface SearchCore {
  version: typeof searchIndexVersion;
  /** Where the site stands, for addresses. */
  base: string;
  papers: IndexedPaper[];
  topics: IndexedTopic[];
  themes: IndexedTheme[];
  works: IndexedWork[];
  /** Acronyms that the papers spell out: short, long. */
  acronyms: [string, string][];
  /** Sorted words, each without what it shares with the one before (see words.ts). */
  words: string;
  /** For each word the papers that hold it (see postings.ts), parted by spaces. */
  postings: string;
}

export interface IndexedAuthor {
  id: string;
  name: string;
}

/** What may come a moment later: people, and the words of their names. */
export interface SearchMore {
  version: typeof searchIndexVersion;
  /** By id. */
  authors: IndexedAuthor[];
  /** For each paper, in the order of the core, the places of its authors. */
  bylines: number[][];
  words: string;
  postings: string;
}

export interface SearchIndex {
  core: SearchCore;
  more: SearchMore | null;
}

/**
 * A parsed JSON value as one file of an index.
 * @throws Error that says what is wrong with it
 */
export function readPart<Part>(
  value: unknown,
  what: string,
  lists: readonly (keyof Part & string)[],
  texts: readonly (keyof Part & string)[] = [],
): Part {
  if (typeof value !== 'object' || value === null || !('version' in value))
    throw new Error(`is not ${what}: it has no version`);
  if (value.version !== searchIndexVersion)
    throw new Error(
      `is ${what} of version ${String(value.version)}; this program reads version ${String(searchIndexVersion)}`,
    );
  const part = value as Record<string, unknown>;
  const missing =
    lists.find((name) => !Array.isArray(part[name])) ?? texts.find((name) => typeof part[name] !== 'string');
  if (missing !== undefined) throw new Error(`is a damaged file: "${missing}" of ${what} is missing`);
  return value as Part;
}

/**
 * A parsed JSON value as one file of the index.
 * @throws Error that says what is wrong with it
 */
export function readManifest(value: unknown): SearchManifest {
  return readPart<SearchManifest>(value, 'the head of a search index', ['texts']);
}

/** Whether a parsed `searchIndexPath` is that of a collection in parts. */
export function isParted(value: unknown): value is PartedManifest {
  return typeof value === 'object' && value !== null && 'head' in value;
}

/** As `readManifest`. */
export function readCore(value: unknown): SearchCore {
  const lists = ['papers', 'topics', 'themes', 'works', 'acronyms'] as const;
  return readPart<SearchCore>(value, 'a search index', lists, ['words', 'postings']);
}

/** As `readManifest`. */
export function readMore(value: unknown): SearchMore {
  return readPart<SearchMore>(
    value,
    'the second part of a search index',
    ['authors', 'bylines'],
    ['words', 'postings'],
  );
}
