// The one place of the sizes at which a site changes its form; docs/scale.md says what changes there.
import type { Corpus } from '../schemas/corpus.ts';

/** Papers of a collection, unless said otherwise. */
export const scale = {
  /** From here on a file for each paper would bring a site near the 20,000 files at which common hosts stop. */
  filesPerPaper: 2000,
  /** From here on the map is fetched by regions, themes first. */
  mapByRegion: 2000,
  /** Collections of more papers than this get their search index in parts (docs/search.md). */
  wholeSearch: 2000,
  /** Collections of more papers than this get their long JSON files in parts, of this many rows each. */
  wholeJson: 5000,
  /** Characters of one such part at most, but for a row that is longer alone. */
  partOfJson: 2_000_000,
  /** Rows of a list on one page. */
  rowsOnAPage: 300,
  /** Rows of the table of the map on one page, where the map is not by region and no paper has references. */
  rowsOfATable: 1000,
} as const;

type Sized = Pick<Corpus, 'papers' | 'site'>;

/** Whether the collection is small enough for a picture of each paper. */
export function hasFewPapers({ papers }: Pick<Sized, 'papers'>): boolean {
  return papers.length < scale.filesPerPaper;
}

/**
 * Whether each paper has files beside its page (citations, a twin in Markdown), and each person a page and files: in a small
 * collection, or where `filesPerPaper` of `site.yaml` asks for them.
 */
export function hasFilesPerPaper({ papers, site }: Sized): boolean {
  return site.filesPerPaper === 'auto' ? hasFewPapers({ papers }) : site.filesPerPaper === 'all';
}

/** Whether the map shows themes first, and papers of a region when somebody goes there. */
export function hasMapByRegion({ papers }: Pick<Sized, 'papers'>): boolean {
  return papers.length >= scale.mapByRegion;
}

/** How many pages a list of so many rows has; one when there is none. */
export function pagesOf(rows: number, onAPage: number = scale.rowsOnAPage): number {
  return Math.max(1, Math.ceil(rows / onAPage));
}

/** The rows on a page, which counts from 1. */
export function rowsOfPage<Row>(
  rows: readonly Row[],
  page: number,
  onAPage: number = scale.rowsOnAPage,
): Row[] {
  return rows.slice((page - 1) * onAPage, page * onAPage);
}
