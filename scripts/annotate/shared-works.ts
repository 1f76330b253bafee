import { byText, singular, words } from '../../src/lib/fold.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Work } from '../../src/schemas/work.ts';

const worksShown = 3;
const untelling = new Set(['hardware', 'dataset', 'benchmark']);

/** What binds papers by the works that they name. */
export interface Namings {
  /** The works that a paper names or introduced, where another does too; without hardware, which tells of no subject. */
  works: ReadonlyMap<PaperId, readonly Work[]>;
  /** The papers whose work a paper names, with these works. */
  papers: ReadonlyMap<PaperId, ReadonlyMap<PaperId, readonly Work[]>>;
}

export function namings(all: readonly Work[]): Namings {
  const works = new Map<PaperId, Work[]>();
  const papers = new Map<PaperId, Map<PaperId, Work[]>>();
  for (const work of all) {
    const bound = bearers(work);
    if (!untelling.has(work.kind) && bound.size > 1)
      for (const paper of bound) works.set(paper, [...(works.get(paper) ?? []), work]);
    for (const { paper } of work.namedBy) {
      if (work.paper === null || work.paper === paper) continue;
      const named = papers.get(paper) ?? new Map<PaperId, Work[]>();
      papers.set(paper, named.set(work.paper, [...(named.get(work.paper) ?? []), work]));
    }
  }
  return { works, papers };
}

/**
 * The works that two papers name, those that few papers name first; without those that one of the two introduced.
 * @param counts whether a work tells anything: what a fifth of all papers name does not
 */
export function sharedWorks(
  { works }: Namings,
  a: PaperId,
  b: PaperId,
  counts: (work: Work) => boolean,
): Work[] {
  const theirs = new Set(works.get(b));
  return (works.get(a) ?? [])
    .filter((work) => theirs.has(work) && work.paper !== a && work.paper !== b && counts(work))
    .sort((x, y) => bearers(x).size - bearers(y).size || byText(x.id, y.id))
    .slice(0, worksShown);
}

/** The folded words of names of works, which need no telling beside them. */
export function wordsOfNames(works: readonly Work[]): Set<string> {
  return new Set(works.flatMap(({ name }) => words(name).map(singular)).filter((word) => word.length > 2));
}

/** All papers that have to do with a work. */
function bearers({ paper, namedBy }: Work): Set<PaperId> {
  return new Set([...(paper === null ? [] : [paper]), ...namedBy.map((row) => row.paper)]);
}
