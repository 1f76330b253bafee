import type { ComparedPaper, ComparedResult, ComparedWork } from '../../../../src/lib/compare/format.ts';

/** A paper of which only what is given is known. */
export function compared(id: string, known: Partial<ComparedPaper> = {}): ComparedPaper {
  return {
    ...{ id, name: id.toUpperCase(), title: `${id.toUpperCase()}: a title`, date: null, dateNote: null },
    ...{ venue: null, authors: null, authorCount: null, organization: null, topics: [], arxiv: null },
    ...{ doi: null, code: [], attention: [], results: [], works: [], terms: [], related: [] },
    ...known,
  };
}

export function work(id: string, known: Partial<ComparedWork> = {}): ComparedWork {
  return {
    ...{ id, name: id, kind: 'method', path: `/works/${id}/`, relation: 'uses', paper: null, quote: null },
    ...known,
  };
}

export function result(kind: ComparedResult['kind'], value: string): ComparedResult {
  const quote = { before: 'It takes ', words: value, after: '.' };
  return { id: `${kind}-${value}`, kind, value, what: kind, baseline: null, quote };
}

/** Every order of a list. */
export function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, place) => orders(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));
}
