import type { ComparedPaper, ComparedReference, ComparedRelated, ComparedWork } from './format.ts';

/** One paper names the work of another. */
export interface NamedOther {
  from: ComparedPaper;
  to: ComparedPaper;
  work: ComparedWork;
}

/** What binds two papers. */
export interface Tie {
  pair: readonly [ComparedPaper, ComparedPaper];
  names: NamedOther[];
  /** Which of them has the other in its reference list. */
  refers: { from: ComparedPaper; to: ComparedPaper }[];
  /** What stands in the reference lists of both. */
  both: ComparedReference[];
  /** Why they are alike, where one stands among the papers related to the other; terms and works may be empty. */
  related: Pick<ComparedRelated, 'terms' | 'works'> | null;
}

/** What binds each two of the papers, bound or not; the same for a pair in either order. */
export function ties(papers: readonly ComparedPaper[]): Tie[] {
  return papers.flatMap((a, place) => papers.slice(place + 1).map((b) => tie(a, b)));
}

function tie(a: ComparedPaper, b: ComparedPaper): Tie {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const rows = [related(first, second), related(second, first)].flatMap((row) => row ?? []);
  return {
    pair: [a, b],
    names: [...named(first, second), ...named(second, first)],
    refers: [...refers(first, second), ...refers(second, first)],
    both: (first.references ?? []).filter(({ path }) =>
      second.references?.some((other) => other.path === path),
    ),
    related:
      rows.length === 0
        ? null
        : {
            // Both sides tell the same in other words at times: the first to say something is believed.
            terms: rows.find(({ terms }) => terms.length > 0)?.terms ?? [],
            works: [...new Set(rows.flatMap(({ works }) => works))],
          },
  };
}

function related(of: ComparedPaper, other: ComparedPaper): ComparedRelated | undefined {
  return of.related.find(({ paper }) => paper === other.id);
}

function named(from: ComparedPaper, to: ComparedPaper): NamedOther[] {
  return from.works.filter(({ paper }) => paper === to.id).map((work) => ({ from, to, work }));
}

function refers(from: ComparedPaper, to: ComparedPaper): Tie['refers'] {
  return from.references?.some(({ here, id }) => here && id === to.id) ? [{ from, to }] : [];
}

/** Papers related to those chosen and not chosen yet: those that are like more of them first, then in the order of likeness. */
export function suggested(papers: readonly ComparedPaper[], howMany: number): { id: string; name: string }[] {
  const own = new Set(papers.map(({ id }) => id));
  const found = new Map<string, { id: string; name: string; worth: number }>();
  for (const paper of papers)
    paper.related.forEach(({ paper: id, name }, rank) => {
      if (own.has(id)) return;
      const known = found.get(id) ?? { id, name, worth: 0 };
      found.set(id, { ...known, worth: known.worth + 1 / (rank + 1) });
    });
  return [...found.values()]
    .toSorted((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .slice(0, howMany)
    .map(({ id, name }) => ({ id, name }));
}
