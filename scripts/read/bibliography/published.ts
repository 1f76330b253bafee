import type { Published } from '../../../src/schemas/paper.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month written as a number (`3`, `03`) or an English name (`mar`, `March`); null for anything else. */
export function monthNumber(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(trimmed)
    ? Number(trimmed)
    : /^[a-z]{3,9}\.?$/.test(trimmed)
      ? months.indexOf(trimmed.slice(0, 3)) + 1
      : 0;
  return number >= 1 && number <= 12 ? number : null;
}

/** A stated date, as precise as what is given of it; a day that does not exist is left out. null without a year. */
export function stated(
  year: number | null,
  month: number | null = null,
  day: number | null = null,
): Published | null {
  if (year === null || !Number.isInteger(year) || year < 1000 || year > 2999) return null;
  if (month === null || !Number.isInteger(month) || month < 1 || month > 12)
    return { date: String(year), precision: 'year', basis: 'stated' };
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === null || !Number.isInteger(day) || day < 1 || day > last)
    return { date: upToMonth, precision: 'month', basis: 'stated' };
  return { date: `${upToMonth}-${String(day).padStart(2, '0')}`, precision: 'day', basis: 'stated' };
}

/**
 * A date written with the year first: `2024`, `2024-03`, `2024/03/06`, `2024/03/06/`, `2024-03-06T17:59:59Z`; of a
 * range (`2020/2021`, `2020-03-01/2020-04-01`) the beginning. null for anything else.
 */
export function statedDate(text: string | null | undefined): Published | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?![\d])(?:[-/](\d{1,2})(?![\d]))?)?(?:$|[T/\s])/.exec(
    text?.trim() ?? '',
  );
  if (!match) return null;
  const part = (at: number): number | null => (match[at] === undefined ? null : Number(match[at]));
  return stated(part(1), part(2), part(3));
}
