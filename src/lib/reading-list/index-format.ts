// Imported by scripts and by the browser: the files from which a reading list is drawn and taken along.

/** Names the other files, which bear their digests; from the root of the site. */
export const listIndexPath = 'list/index.json';

/** Counts up when files of before can no longer be read. */
export const listIndexVersion = 1;

/** What can be taken along in a format of bibliographies. */
export type CitationFormat = 'bibtex' | 'ris' | 'csl';

/** Files beside it, each of `each` papers in the order of their ids: facts, and one citation a paper and format. */
export interface ListManifest extends Record<CitationFormat | 'papers', string[]> {
  version: typeof listIndexVersion;
  /** Of the map. */
  title: string;
  /** The first id of each file. */
  firsts: string[];
}

/** A paper as a list shows it. */
export interface ListedPaper {
  id: string;
  title: string;
  /** Date, authors and venue, as far as known. */
  facts: string[];
  /** In the words of a bibliography. */
  reference: string;
}

/** @throws Error when these are not files that this script can read */
export function readListManifest(value: unknown): ListManifest {
  const manifest = value as Partial<ListManifest> | null;
  if (manifest?.version !== listIndexVersion)
    throw new Error('The files of the reading list are of another edition of this site; reload the page.');
  return manifest as ListManifest;
}

/** The place of the file that would hold a paper; -1 when it would stand before the first. */
export function fileOf({ firsts }: ListManifest, id: string): number {
  return firsts.findLastIndex((first) => first <= id);
}
