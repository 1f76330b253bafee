import type { Answer, Values } from '../../lib/explorables/figure.ts';

/** A work in which a formula stands. */
export interface Source {
  /** Its id at arXiv, without version. */
  arxiv: string;
  /** Who, and when: `Kwon and others 2023`. */
  who: string;
  title: string;
  /** Where in it, or what of it is meant. */
  where: string;
}

/** What a figure says in words, beside what it computes. Without scripts this, one picture and its numbers are all of it. */
export interface Told {
  title: string;
  /** What it is about, and for what it is true. */
  lead: string;
  formulas: { words: string; sources: Source[] }[];
  /** Of the drawing: what its lines and marks are. */
  key: { mark: 'line' | 'first' | 'second' | 'dot' | 'square' | 'ring'; label: string }[];
  /** What the figure starts with, in words, from what it then answers. */
  example: (answers: readonly Answer[]) => string;
  /** What cases tell of: the first answers of the figure, or all. */
  columns: string[];
  cases: { label: string; values: Values }[];
  /** What the values of cases are counted in, where in anything. */
  units: string | null;
  /** What real programs need beyond it. */
  leavesOut: string;
}

export const binaryUnits = 'in bytes, of which 1,024 are a KiB; 1,024 KiB are a MiB, and 1,024 MiB a GiB';
