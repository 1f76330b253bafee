import { count, listed, number } from '../lib/wording.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper, Published } from '../schemas/paper.ts';
import type { Relation, WorkKind } from '../schemas/work.ts';

export { count, listed, number };

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The beginning of a title that is long, cut at a word but not after a small one: `Large Batch Optimization…`. */
export function shortened(title: string, longest = 60): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2));
  return `${whole.replace(/(?:[\s,;:]+(?:an?|and|by|for|from|in|of|on|or|the|through|to|via|with))*[\s,;:]*$/i, '')}…`;
}

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

/** The readable name of a document, or its file's name. */
export function documentName(corpus: Corpus, document: string): string {
  return corpus.documents.get(document)?.name ?? document;
}

export const kindInWords: Record<WorkKind, string> = {
  method: 'method',
  model: 'model',
  system: 'system',
  dataset: 'dataset',
  benchmark: 'benchmark',
  hardware: 'hardware',
  reference: 'publication',
};

/** Several works of a kind, as a heading. */
export const kindsInWords: Record<WorkKind, string> = {
  method: 'Methods',
  model: 'Models',
  system: 'Systems',
  dataset: 'Datasets',
  benchmark: 'Benchmarks',
  hardware: 'Hardware',
  reference: 'Publications',
};

/** `a method`, `hardware`. */
export function aKind(kind: WorkKind): string {
  return kind === 'hardware' ? 'hardware' : `a ${kindInWords[kind]}`;
}

/** What a paper does with the works listed, and what the papers listed do with a work. */
export const paperDoes: Record<Relation, string> = {
  'builds-on': 'Builds on',
  compares: 'Compares with',
  uses: 'Uses',
  mentions: 'Mentions',
};
export const papersDo: Record<Relation, string> = {
  'builds-on': 'Build on it',
  compares: 'Compare with it',
  uses: 'Use it',
  mentions: 'Mention it',
};

export const relationInWords: Record<Relation, string> = {
  'builds-on': 'builds on it',
  compares: 'compares with it',
  uses: 'uses it',
  mentions: 'mentions it',
};
