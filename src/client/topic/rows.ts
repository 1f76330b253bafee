import { byText, foldTitle } from '../../lib/fold.ts';
import type { Asked } from './state.ts';
import { isAsked, noVenue } from './state.ts';

/** What a list says of a paper for sorting and filtering. */
export interface Row {
  name: string;
  /** Whether it belongs first to another topic. */
  also: boolean;
  /** Empty where no date is known. */
  year: string;
  venue: string;
  code: boolean;
  /** Papers that name what it introduced. */
  named: number;
  /** Minus one where nobody says. */
  upvotes: number;
}

/** Of the attributes of its item. */
export function readRow(name: string, data: Readonly<Record<string, string | undefined>>): Row {
  return {
    name,
    also: 'also' in data,
    year: data['year'] ?? '',
    venue: data['venue'] ?? noVenue,
    code: 'code' in data,
    named: Number(data['named'] ?? 0),
    upvotes: Number(data['upvotes'] ?? -1),
  };
}

/** A paper of unknown date is of no year. */
export function isWanted(asked: Asked, row: Row): boolean {
  return (
    (asked.in === '' || row.also === (asked.in === 'also')) &&
    (asked.from === '' || (row.year !== '' && row.year >= asked.from)) &&
    (asked.to === '' || (row.year !== '' && row.year <= asked.to)) &&
    (asked.venue === '' || row.venue === asked.venue) &&
    (asked.code === '' || row.code)
  );
}

/** Every order but the one in which the list stands, newest first; papers that are alike keep that one. */
const orders: Readonly<Record<string, { words: string; compare: (a: Row, b: Row) => number }>> = {
  name: { words: 'by name', compare: (a, b) => byText(foldTitle(a.name), foldTitle(b.name)) },
  named: { words: 'most named first', compare: (a, b) => b.named - a.named },
  upvotes: { words: 'most upvotes first', compare: (a, b) => b.upvotes - a.upvotes },
};

/** How to sort; null: as the list stands. */
export function orderOf({ sort }: Asked): ((a: Row, b: Row) => number) | null {
  return orders[sort]?.compare ?? null;
}

/** How many papers belong here first, and how many belong first elsewhere. */
export interface Tally {
  first: number;
  also: number;
}

/** What stands over the list, and is read out: `9 of 30 papers, newest first: 5 belong here first, 4 also here.` */
export function shownInWords(asked: Asked, shown: Tally, all: Tally): string {
  const [n, total] = [shown.first + shown.also, all.first + all.also];
  if (n === 0) return `None of the ${words(total)} fits.`;
  const papers = isAsked(asked) && n < total ? `${number(n)} of ${words(total)}` : words(total);
  const order = orders[asked.sort]?.words ?? 'newest first';
  const parts = [
    shown.first > 0 && `${number(shown.first)} ${shown.first === 1 ? 'belongs' : 'belong'} here first`,
    shown.also > 0 && `${number(shown.also)} also here`,
  ].filter((part) => part !== false);
  return `${papers}, ${order}${all.also > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

const words = (papers: number): string => `${number(papers)} ${papers === 1 ? 'paper' : 'papers'}`;
const number = (n: number): string => n.toLocaleString('en');
