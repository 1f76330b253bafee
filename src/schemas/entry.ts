import type { Published, VenueKind } from './paper.ts';

/** One paper as one document tells it. Only readers make entries, so this is a type and not a parser. */
export interface Entry {
  document: string;
  /** 1-based line of the title. */
  line: number;
  /** 1-based line after the last line of the entry. */
  endLine: number;
  titleSource: string;
  abstract: string | null;
  authors: string[] | null;
  authorCount: number | null;
  organization: string | null;
  organizationHandle: string | null;
  published: Published | null;
  venue: string | null;
  /** Left out where the document does not say. */
  venueKind?: VenueKind | undefined;
  venueYear: number | null;
  arxiv: string | null;
  doi: string | null;
  code: string[];
  upvotes: number | null;
  comments: number | null;
  /** How sure the end of the title is: `marked` by the layout, or decided by the rule named. */
  titleBasis: 'marked' | 'correction' | 'known-title' | 'sentence-shape';
  /** 0 to 1; below 0.7 the cut is listed as a doubt. */
  titleCertainty: number;
}

/** Something wrong with an input, kept until all have been gathered. */
export interface Finding {
  /** File the finding is in, relative to the content folder. */
  file: string;
  /** 1-based; null when the whole file is meant. */
  line: number | null;
  /** What is wrong, and the way out. */
  message: string;
}
