import { authorsInWords, dateInWords, venueInWords } from '../lib/paper-words.ts';
import { count, listed, number } from '../lib/wording.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Published } from '../schemas/paper.ts';
import type { Relation, WorkKind } from '../schemas/work.ts';

export { authorsInWords, count, dateInWords, listed, number, venueInWords };

/** The beginning of a title that is long, cut at a word but not after a small one: `Large Batch Optimization…`. */
export function shortened(title: string, longest = 60): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2));
  return `${whole.replace(/(?:[\s,;:]+(?:an?|and|by|for|from|in|of|on|or|the|through|to|via|with))*[\s,;:]*$/i, '')}…`;
}

/** Where a date comes from, when a reader should know; null for a date stated in full. */
export function dateBasis(published: Published): string | null {
  if (published.basis === 'stated') return null;
  return published.basis === 'identifier' ? 'from the arXiv number' : 'year assumed from the day of capture';
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
