import type { Paper } from '../schemas/paper.ts';
import { count, listed } from './words.ts';

/** Papers over the years as columns, in units of a drawing of `width` by `height`. */
export interface YearChart {
  width: number;
  height: number;
  columns: (Box & { year: number; papers: number })[];
  /** The part of a column that stands for further papers, at its top; none where there are none. */
  further: Box[];
  /** Every year in which there is a paper, newest first: all papers, and the further ones among them. */
  rows: { year: string; papers: number; further: number }[];
  /** Under the columns, as many as there is room for; numbers above them where there is room for all. */
  years: { x: number; text: string }[];
  numbers: { x: number; y: number; text: string }[];
  /** Where the columns stand. */
  floor: number;
  /** All that the drawing says: `2 papers in 2023, none in 2024 and 5 in 2025`. */
  inWords: string;
  /** Papers whose date is not known. */
  undated: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As wide as the narrowest screen has room for. */
const width = 272;
const height = 124;
const top = 18;
const floor = 102;
/** What a year and a number of two digits need, with the space round them. */
const yearRoom = 36;
const numberRoom = 18;

/**
 * How many papers each year brought, from the first to the last; null where they are all of one year.
 * @param more papers that are told apart from the others, on top of their columns
 */
export function yearChart(papers: readonly Paper[], more: readonly Paper[] = []): YearChart | null {
  const all = [...papers, ...more];
  const counts = byYear(all);
  const moreCounts = byYear(more);
  if (counts.size < 2) return null;
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const most = Math.max(...counts.values());
  const pitch = width / (last - first + 1);
  const columns = Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    const n = counts.get(year) ?? 0;
    const tall = tenth(((floor - top) * n) / most);
    const wide = Math.min(28, pitch * 0.72);
    const x = tenth(pitch * (place + 0.5) - wide / 2);
    return { year, papers: n, x, y: tenth(floor - tall), width: tenth(wide), height: tall };
  });
  // Counted from the last year, which is always named.
  const step = Math.ceil(yearRoom / pitch);
  const middle = (column: { x: number; width: number }): number => tenth(column.x + column.width / 2);
  return {
    width,
    height,
    floor,
    columns,
    further: columns.flatMap(({ year, papers: n, x, y, width: wide, height: tall }) => {
      const part = moreCounts.get(year) ?? 0;
      return part === 0 ? [] : [{ x, y, width: wide, height: tenth((tall * part) / n) }];
    }),
    rows: columns
      .filter(({ papers: n }) => n > 0)
      .map(({ year, papers: n }) => ({ year: String(year), papers: n, further: moreCounts.get(year) ?? 0 }))
      .toReversed(),
    years: columns
      .filter(({ year }) => (last - year) % step === 0)
      .map((column) => ({ x: middle(column), text: String(column.year) })),
    numbers: columns
      .filter(({ papers: n }) => n > 0 && (pitch >= numberRoom || n === most))
      .map((column) => ({ x: middle(column), y: tenth(column.y - 5), text: String(column.papers) })),
    inWords: listed(
      columns.map(({ year, papers: n }, place) => {
        const many = place === 0 ? count(n, 'paper') : n === 0 ? 'none' : String(n);
        return `${many} in ${String(year)}`;
      }),
    ),
    undated: all.filter(({ published }) => published === null).length,
  };
}

function byYear(papers: readonly Paper[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { published } of papers) {
    if (published === null) continue;
    const year = Number(published.date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
