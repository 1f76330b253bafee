import type { Published } from '../../src/schemas/paper.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?:${months.join('|')})`;

/** A listing's date, with the count of comments that may follow: `Jul 19, 2024 3`, `Jun 9 5`, `Feb 4`. */
export const listingDate = new RegExp(`^(${month}) (\\d{1,2})(?:, (\\d{4}))?(?: (\\d+))?$`);

/** The day of a page, alone on a line: `Nov 27`. */
export const monthDay = new RegExp(`^${month} \\d{1,2}$`);

/** The same as a pattern for the end of a longer line. */
export const listingDateSource = `${month} \\d{1,2}(?:, \\d{4})?(?: \\d+)?`;

function dayExists(year: number, monthNumber: number, day: number): boolean {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day;
}

/**
 * A listing's date and comments. A date without a year takes the latest year in which it is not after the capture
 * (a day, or a year meaning its last day); without a capture it stays unknown.
 * @returns null when the text is no such date, or the day does not exist
 */
export function readListingDate(
  text: string,
  captured: string | null,
): { published: Published | null; comments: number | null } | null {
  const match = listingDate.exec(text);
  if (!match) return null;
  const monthNumber = months.indexOf(match[1] ?? '') + 1;
  const day = Number(match[2]);
  const comments = match[4] === undefined ? null : Number(match[4]);
  const as = (year: number): string =>
    `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (match[3] !== undefined) {
    if (!dayExists(Number(match[3]), monthNumber, day)) return null;
    return { published: { date: as(Number(match[3])), precision: 'day', basis: 'stated' }, comments };
  }
  if (!dayExists(2024, monthNumber, day)) return null;
  if (captured === null) return { published: null, comments };
  const limit = captured.length === 4 ? `${captured}-12-31` : captured;
  let year = Number(captured.slice(0, 4));
  while (as(year) > limit || !dayExists(year, monthNumber, day)) year -= 1;
  return { published: { date: as(year), precision: 'day', basis: 'inferred-year' }, comments };
}
