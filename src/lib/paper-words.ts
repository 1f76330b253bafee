import type { Paper, Published } from '../schemas/paper.ts';
import { count, listed, number } from './wording.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date as long as its precision, in words: `2024-03-06` → `6 March 2024`, `2024-03` → `March 2024`. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const parts = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Where a date comes from, when a reader should know; null for a date stated in full. */
export function dateBasis(published: Published): string | null {
  if (published.basis === 'stated') return null;
  return published.basis === 'identifier' ? 'from the arXiv number' : 'year assumed from the day of capture';
}

/** Authors for a line: `A and B`, `A, B and 3 more`, `5 authors`; null when nothing is known. */
export function authorsInWords(paper: Paper, shown: number): string | null {
  const names = paper.authors?.map((author) => author.name) ?? [];
  if (names.length > shown + 1)
    return `${names.slice(0, shown).join(', ')} and ${number(names.length - shown)} more`;
  if (names.length > 0) return listed(names);
  return paper.authorCount === null ? null : count(paper.authorCount, 'author');
}

/** `ICML 2024`; null when no venue is known. */
export function venueInWords(paper: Paper): string | null {
  if (paper.venue === null) return null;
  const year = paper.venueYear === null ? '' : String(paper.venueYear);
  return paper.venue.includes(year) ? paper.venue : `${paper.venue} ${year}`;
}

/** What a list says of a paper below its title: date, authors or who published it, venue, as far as known. */
export function factsInWords(paper: Paper): string[] {
  return [
    paper.published && dateInWords(paper.published.date),
    authorsInWords(paper, 2),
    paper.authors === null ? paper.organization : null,
    venueInWords(paper),
  ].filter((fact) => fact !== null);
}
