import { resultKinds, type ResultKind } from '../result-words.ts';
import type { ComparedPaper, ComparedResult, ComparedWork } from './format.ts';

/** Works beside what each paper does with them; null where it does not name one. */
export interface WorkRow {
  work: ComparedWork;
  cells: (ComparedWork | null)[];
}

/** Papers side by side: lists of cells have a place for each paper, in the order given. */
export interface Comparison {
  /** Ids of authors and topics of more than one of them. */
  shared: { authors: ReadonlySet<string>; topics: ReadonlySet<string> };
  /** By kind of quantity, in the order of the ledger; kinds of which no paper claims anything are left out. */
  results: { kind: ResultKind; name: string; what: string; cells: ComparedResult[][] }[];
  works: {
    /** Named by most of them first, then by name. */
    shared: WorkRow[];
    /** Those that one of them names. */
    alone: ComparedWork[][];
  };
}

/** The order of the papers changes the order of cells, and nothing else. */
export function compare(papers: readonly ComparedPaper[]): Comparison {
  return {
    shared: {
      authors: repeated(papers.map(({ authors }) => (authors ?? []).map(({ id }) => id))),
      topics: repeated(papers.map(({ topics }) => topics.map(({ id }) => id))),
    },
    results: resultKinds.flatMap(({ kind, name, what }) => {
      const cells = papers.map(({ results }) => results.filter((result) => result.kind === kind));
      return cells.every((cell) => cell.length === 0) ? [] : [{ kind, name, what, cells }];
    }),
    works: works(papers),
  };
}

/** What stands in more than one of the lists. */
export function repeated(lists: readonly (readonly string[])[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const list of lists)
    for (const one of new Set(list)) {
      if (seen.has(one)) twice.add(one);
      seen.add(one);
    }
  return twice;
}

/** A paper that introduced a work counts as one that has to do with it: what names it stands among its ties. */
function works(papers: readonly ComparedPaper[]): Comparison['works'] {
  const own = new Set(papers.map(({ id }) => id));
  const named = papers.map((paper) => paper.works.filter((work) => !own.has(work.paper ?? '')));
  const twice = repeated(named.map((list) => list.map(({ id }) => id)));
  const rows = new Map<string, WorkRow>();
  named.forEach((list, place) => {
    for (const work of list.filter(({ id }) => twice.has(id))) {
      const row = rows.get(work.id) ?? { work, cells: papers.map(() => null) };
      row.cells[place] = work;
      rows.set(work.id, row);
    }
  });
  const width = ({ cells }: WorkRow): number => cells.filter((cell) => cell !== null).length;
  return {
    shared: [...rows.values()].toSorted(
      (a, b) => width(b) - width(a) || byName(a.work.name, b.work.name) || byName(a.work.id, b.work.id),
    ),
    alone: named.map((list) => list.filter(({ id }) => !twice.has(id))),
  };
}

function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
