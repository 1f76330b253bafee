import { count } from '../wording.ts';
import type { ComparedPaper } from './format.ts';

/** A paper in the order of dates. */
export interface Dated {
  paper: ComparedPaper;
  /** What lies between it and the one before, in words: `5 months later`; empty for the first, and where no one can tell. */
  later: string;
}

/** The papers from the oldest; those without a date last, by id. Dates that may be one stand by id. */
export function inOrderOfDates(papers: readonly ComparedPaper[]): Dated[] {
  const sorted = papers.toSorted((a, b) => {
    const [left, right] = [a.date ?? '9999', b.date ?? '9999'];
    return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
  });
  return sorted.map((paper, place) => {
    const before = sorted[place - 1]?.date ?? null;
    return { paper, later: before === null || paper.date === null ? '' : gapInWords(before, paper.date) };
  });
}

/**
 * From one date to a later one, as exact as both are: `2023-11`, `2024-03-06` → `4 months later`.
 * @returns `in the same month`, `in the same year`, `on the same day` where that is all one can tell
 */
export function gapInWords(from: string, to: string): string {
  const [year = 0, month, day] = from.split('-').map(Number);
  const [toYear = 0, toMonth, toDay] = to.split('-').map(Number);
  if (month === undefined || toMonth === undefined)
    return toYear === year ? 'in the same year' : `${count(toYear - year, 'year')} later, by the years alone`;
  const months = (toYear - year) * 12 + toMonth - month;
  if (months > 0) return `${monthsInWords(months)} later`;
  if (day === undefined || toDay === undefined) return 'in the same month';
  return toDay === day ? 'on the same day' : `${count(toDay - day, 'day')} later`;
}

function monthsInWords(months: number): string {
  const parts = [
    months >= 12 ? count(Math.floor(months / 12), 'year') : '',
    months % 12 > 0 ? count(months % 12, 'month') : '',
  ];
  return parts.filter(Boolean).join(' and ');
}
