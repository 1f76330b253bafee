// Imported by scripts and by the browser: the files from which papers are compared.
import type { Quote } from '../quoted.ts';
import type { Result } from '../../schemas/result.ts';
import type { Relation, WorkKind } from '../../schemas/work.ts';

/** Names the other files, which bear their digests; from the root of the site. */
export const compareIndexPath = 'compare/index.json';

/** Counts up when files of before can no longer be read. */
export const compareVersion = 1;

export interface CompareManifest {
  version: typeof compareVersion;
  /** Files of some papers each, in the order of their ids, and the first id of each file. */
  papers: string[];
  firsts: string[];
  /** Ids that papers bore which are not shown any more, former ids of those too. */
  gone: string[];
  /** Whether the site shows abstracts: without, there are no claims and no sentences. */
  abstracts: boolean;
}

/** A claim in numbers. */
export interface ComparedResult {
  /** Its place on the page of the paper. */
  id: string;
  kind: Result['kind'];
  value: string;
  /** What is measured and what it does: `training, goes down`. */
  what: string;
  baseline: string | null;
  quote: Quote;
}

/** A work that a paper names. */
export interface ComparedWork {
  id: string;
  name: string;
  kind: WorkKind;
  /** Where it is found, from the root of the site. */
  path: string;
  /** What says most of all that the paper does with it. */
  relation: Relation;
  /** Whose it is, where that is a paper here; then the words that name it, unless only the title does. */
  paper: string | null;
  quote: Quote | null;
}

/** A phrase of one to four words: folded words parted by blanks, what it weighs, and how it is written where that differs. */
export type ComparedTerm = [words: string, weight: number, written?: string];

/** Another paper that is like this one, and why. */
export interface ComparedRelated {
  paper: string;
  /** As a button names it. */
  name: string;
  terms: string[];
  works: string[];
}

/** A work of a reference list: a paper here, or one that several papers here refer to. */
export interface ComparedReference {
  /** Of the paper; else its place among what to read next. */
  id: string;
  name: string;
  /** Where it is told of, from the root of the site. */
  path: string;
  here: boolean;
}

/** All that is compared of a paper. What is not known is null or empty. */
export interface ComparedPaper {
  id: string;
  /** Its short name, else the beginning of its title. */
  name: string;
  title: string;
  /** As long as it is precise (`2024-03`). */
  date: string | null;
  dateNote: string | null;
  venue: string | null;
  authors: { id: string; name: string }[] | null;
  authorCount: number | null;
  organization: string | null;
  topics: { id: string; name: string; theme: number }[];
  arxiv: string | null;
  doi: string | null;
  code: string[];
  /** What documents counted, each with its day. */
  attention: string[];
  results: ComparedResult[];
  works: ComparedWork[];
  terms: ComparedTerm[];
  related: ComparedRelated[];
  /** Left out where nobody asked for reference lists. */
  references?: ComparedReference[];
}

/** @throws Error when these are not files that this script can read */
export function readCompareManifest(value: unknown): CompareManifest {
  const manifest = value as Partial<CompareManifest> | null;
  if (manifest?.version !== compareVersion)
    throw new Error('The files to compare papers are of another edition of this site; reload the page.');
  return manifest as CompareManifest;
}

/** The file that would hold a paper; undefined when it would stand before the first. */
export function fileOf({ firsts, papers }: CompareManifest, id: string): string | undefined {
  return papers[firsts.findLastIndex((first) => first <= id)];
}
