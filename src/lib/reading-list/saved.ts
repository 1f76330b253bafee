import type { ReadingList } from './list.ts';
import { readPapers } from './read-papers.ts';

/** Of the list in the browser's storage and in files; raised when an older script could not read them. */
export const listVersion = 1;

/** What a browser keeps: a list, or something that this script must not write over. */
export type Saved = { list: ReadingList; trouble: null | 'newer' | 'damaged' };

/** @param text as it was found; null where nothing is kept */
export function readSaved(text: string | null): Saved {
  if (text === null) return { list: [], trouble: null };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { list: [], trouble: 'damaged' };
  }
  const { version, papers } = (value ?? {}) as { version?: unknown; papers?: unknown };
  if (typeof version === 'number' && version > listVersion) return { list: [], trouble: 'newer' };
  const read = version === listVersion ? readPapers(papers) : null;
  if (read === null) return { list: [], trouble: 'damaged' };
  // What can be read of a damaged list is shown; the whole is put aside before anything is written over it.
  return { list: read.list, trouble: read.dropped > 0 ? 'damaged' : null };
}

export function writeSaved(list: ReadingList): string {
  return JSON.stringify({ version: listVersion, papers: list });
}
