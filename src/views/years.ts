import type { Paper } from '../schemas/paper.ts';
import { count, listed } from './words.ts';

/** Papers over the years as columns, in units of a drawing of `width` by `height`. */
export interface YearChart {
  width: number;
  height: number;
  columns: { year: number; papers: number; x: number; y: number; width: number; height: number }[];
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

/** As wide as the narrowest screen has room for. */
const width = 272;
const height = 124;
const top = 18;
const floor = 102;
/** What a year and a number of two digits need, with the space round them. */
const yearRoom = 36;
const numberRoom = 18;

/** How many papers each year brought, from the first to the last; null where they are all of one year. */
export function yearChart(papers: readonly Paper[]): YearChart | null {
  const counts = new Map<number, number>();
  for (const { published } of papers) {
    if (published === null) continue;
    const year = Number(published.date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
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
    undated: papers.filter(({ published }) => published === null).length,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
