import type { Paper } from '../schemas/paper.ts';
import { count } from './words.ts';

/** Papers over the years as small columns. */
export interface Sparkline {
  width: number;
  height: number;
  /** One path for all columns; empty where no date is known. */
  path: string;
  /** What it says: `2019 to 2025, most in 2024 (31)`. */
  inWords: string;
}

/** The years that all sparklines of a page show, so that they can be compared. */
export interface Span {
  first: number;
  last: number;
  /** Years that a column stands for. */
  step: number;
  /** Whether the first column holds older papers too. */
  older: boolean;
}

const height = 18;
const pitch = 7;
const wide = 5;
/** Older papers stand in the first column: one from long ago would leave no room for the others. */
const mostYears = 8;
/** Columns where one stands for several years. */
const mostColumns = 12;

/**
 * The years of all dated papers, the last eight at most, one a column; null where no date is known. Where most papers are
 * older than that, all years, as many a column (2, 5, 10, 20, 50) as leaves twelve columns at most.
 */
export function yearSpan(papers: readonly Paper[]): Span | null {
  const years = papers.flatMap((paper) => yearOf(paper) ?? []);
  if (years.length === 0) return null;
  const last = years.reduce((a, b) => Math.max(a, b));
  const earliest = years.reduce((a, b) => Math.min(a, b));
  const first = Math.max(earliest, last - mostYears + 1);
  if (years.filter((year) => year < first).length <= years.length / 2)
    return { first, last, step: 1, older: earliest < first };
  const from = (step: number): number => earliest - (earliest % step);
  const step = [2, 5, 10, 20, 50].find((each) => (last - from(each) + 1) / each <= mostColumns) ?? 100;
  return { first: from(step), last, step, older: false };
}

/** How the papers spread over the years of the span; each sparkline has its own height. */
export function sparkline(papers: readonly Paper[], { first, last, step }: Span): Sparkline {
  const counts = new Map<number, number>();
  const exact = new Map<number, number>();
  for (const paper of papers) {
    const year = yearOf(paper);
    if (year === null) continue;
    const column = Math.floor((Math.max(first, Math.min(last, year)) - first) / step);
    counts.set(column, (counts.get(column) ?? 0) + 1);
    exact.set(year, (exact.get(year) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const path = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([column, n]) => {
      const tall = Math.max(2, Math.round((height * n) / most));
      return `M${String(column * pitch + 1)} ${String(height)}v-${String(tall)}h${String(wide)}v${String(tall)}z`;
    })
    .join('');
  return { width: Math.ceil((last - first + 1) / step) * pitch, height, path, inWords: inWords(exact) };
}

function inWords(counts: ReadonlyMap<number, number>): string {
  const years = [...counts].toSorted(([a], [b]) => a - b);
  const [from] = years;
  const to = years.at(-1);
  if (from === undefined || to === undefined) return 'dates unknown';
  if (from === to) return `${count(from[1], 'paper')} in ${String(from[0])}`;
  const [year, most] = years.reduce((best, row) => (row[1] >= best[1] ? row : best));
  const ties = years.filter(([, n]) => n === most).length;
  const range = `${String(from[0])} to ${String(to[0])}`;
  return ties === 1 ? `${range}, most in ${String(year)} (${String(most)})` : range;
}

function yearOf({ published }: Paper): number | null {
  return published === null ? null : Number(published.date.slice(0, 4));
}
