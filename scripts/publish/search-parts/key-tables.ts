import { byText, foldTitle } from '../../../src/lib/fold.ts';
import { compileExpansions } from '../../../src/lib/search/expansions.ts';
import type { IndexedPaper } from '../../../src/lib/search/index-format.ts';
import { longestKey, type Table, type TableName } from '../../../src/lib/search/parted/format.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { acronymPairs } from '../search-facts.ts';
import type { PartLimits } from './limits.ts';
import { type Files, putTable } from './table-files.ts';

type Rows = Iterable<readonly [key: string, value: string]>;

function put(files: Files, name: TableName, rows: Rows, { table }: PartLimits): Table {
  const sorted = [...rows].sort(([a], [b]) => byText(a, b));
  const { digest, firsts } = putTable(files, name, sorted, table);
  return { digest, firsts };
}

/** For each key the places of the papers that have it, by their ids. */
function byKey(papers: readonly IndexedPaper[], keysOf: (paper: IndexedPaper) => readonly string[]): Rows {
  const found = new Map<string, Set<number>>();
  const byId = papers
    .map((paper, place) => ({ paper, place }))
    .sort((a, b) => byText(a.paper.id, b.paper.id));
  for (const { paper, place } of byId)
    for (const text of keysOf(paper)) {
      const key = foldTitle(text).slice(0, longestKey);
      if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(place));
    }
  return [...found].map(([key, places]) => [key, [...places].join(',')] as const);
}

/** The papers by their titles, and by their names. */
export function titleTables(files: Files, papers: readonly IndexedPaper[], limits: PartLimits) {
  return {
    titles: put(
      files,
      'titles',
      byKey(papers, ({ title }) => [title]),
      limits,
    ),
    names: put(
      files,
      'names',
      byKey(papers, ({ shortName, aliases }) => [shortName ?? '', ...aliases]),
      limits,
    ),
  };
}

/** Short forms and long ones, both ways: words parted by commas, forms by semicolons. */
export function expansionTables(files: Files, corpus: Corpus, limits: PartLimits) {
  const { long, short } = compileExpansions({ acronyms: acronymPairs(corpus) });
  const rows = <Value>(map: ReadonlyMap<string, Value[]>, words: (value: Value) => readonly string[]): Rows =>
    [...map].map(([key, values]) => [key, values.map((value) => words(value).join(',')).join(';')] as const);
  return {
    long: put(
      files,
      'long',
      rows(long, (terms) => terms),
      limits,
    ),
    short: put(
      files,
      'short',
      rows(short, ({ short: own, terms }) => [own, ...terms]),
      limits,
    ),
  };
}
