// Imported by scripts and by the browser: what the index of a large collection looks like, which is read in parts.
import type { PaperId } from '../../../schemas/id.ts';
import { type IndexedTheme, type IndexedTopic, readPart, type searchIndexVersion } from '../index-format.ts';
import type { OtherKind } from '../others.ts';

/** A sorted list of keys with their values in parts: `firsts` has for each part what its keys do not come before. */
export interface Table {
  digest: string;
  firsts: string[];
}

/** Rows in parts, as many in each. */
export interface Rows {
  digest: string;
  each: number;
}

/** Tables of the index, each in files of its name (see `partName`). */
export type TableName = 'words' | 'spelling' | 'titles' | 'names' | 'others' | 'long' | 'short';

/** What stands before anything is asked. */
export interface PartedHead {
  version: typeof searchIndexVersion;
  /** Where the site stands, for addresses. */
  base: string;
  /** Number of papers. Their places are by topic, so that papers found together lie together. */
  papers: number;
  topics: IndexedTopic[];
  themes: IndexedTheme[];
  /** Of the papers, each once. */
  venues: string[];
  /** File of the columns. */
  columns: string;
  /** File of the days on which papers came out. */
  dates: string;
  tables: Record<TableName, Table>;
  /** The place of the first word of each part of `words`, and of each part of the postings. */
  wordStarts: number[];
  postings: { digest: string; starts: number[] };
  /** What a list shows of papers. */
  cards: Rows;
  /** Abstracts; null where the site shows none. */
  texts: Rows | null;
  /** Topics, works and people, in this order, those with most papers first; how many of each. */
  things: Rows & Record<OtherKind, number>;
}

/** Keys as `packWords` writes them, and their values parted by blanks. */
export type TablePart = [keys: string, values: string];

/** One letter for each paper and fact, see letters.ts. */
export interface Columns {
  version: typeof searchIndexVersion;
  /** Years that letters of `year` stand for; 0 is none, as in `venue`. */
  years: string[];
  year: string;
  venue: string;
  /** Places of topics, 0 for no first topic; parted by blanks. */
  topics: string;
  /** 1 where code is known. */
  code: string;
  /** How many words of the title tell something. */
  telling: string;
}

/** For each paper a letter for its date; 0 is none. */
export interface Dates {
  version: typeof searchIndexVersion;
  dates: string[];
  of: string;
}

export type Card = [
  id: PaperId,
  title: string,
  shortName: string | null,
  aliases: string[],
  date: string | null,
  named: number,
  authors: string[],
];

export type ThingRow = [id: string, name: string, kindName: string, papers: number, aliases: string[]];

/** `postings-7.0123456789.json` */
export function partName(table: string, { digest }: { digest: string }, part: number): string {
  return `${table}-${String(part)}.${digest}.json`;
}

/** Words of people's names begin with it in `words`, beside the same words without it, so that `author:` finds only those. */
export const personSign = '@';

/** Keys of titles are cut here: longer ones are as good as equal. */
export const longestKey = 64;

/** Where a word stands in `spelling`: with those of its first letter and length. */
export function spellingKey(word: string, letter: string, length: number): string {
  return `${letter}${String.fromCharCode(0x60 + Math.min(length, 26))}${word}`;
}

/**
 * A parsed JSON value as the file that tells of the parts.
 * @throws Error that says what is wrong with it
 */
export function readHead(value: unknown): PartedHead {
  return readPart<PartedHead>(value, 'the head of a search index in parts', ['topics', 'themes', 'venues']);
}

/** As `readHead`. */
export function readColumns(value: unknown): Columns {
  return readPart<Columns>(value, 'the columns of a search index', ['years'], ['year', 'topics', 'telling']);
}
