import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';
import { paths } from './href.ts';

type Works = Pick<Corpus, 'works'>;

const known = new WeakMap<readonly Work[], Map<string, Set<string>>>();

const namersOf = new WeakMap<Work, ReadonlySet<string>>();

/** The papers that name a work, each once, without the one that introduced it. */
export function namers(work: Work): ReadonlySet<string> {
  const found =
    namersOf.get(work) ??
    new Set<string>(work.namedBy.map((row) => row.paper).filter((paper) => paper !== work.paper));
  namersOf.set(work, found);
  return found;
}

/** The papers that name a work or any work of its line: those of Llama 2 count for Llama too. */
export function lineNamers({ works }: Works, work: Work): ReadonlySet<string> {
  const found = known.get(works) ?? allLineNamers(works);
  known.set(works, found);
  return found.get(work.id) ?? new Set();
}

function allLineNamers(works: readonly Work[]): Map<string, Set<string>> {
  const byId = new Map<string, Work>(works.map((work) => [work.id, work]));
  const all = new Map<string, Set<string>>(works.map((work) => [work.id, new Set(namers(work))]));
  for (const work of works) {
    const own = namers(work);
    for (const family of familiesOf(byId, work)) for (const paper of own) all.get(family.id)?.add(paper);
  }
  return all;
}

/** The lines that a work belongs to, the nearest first: Llama 2 7B → Llama 2, Llama. One that leads to itself ends. */
export function familiesOf(byId: ReadonlyMap<string, Work>, work: Work): Work[] {
  const families = new Set<Work>();
  let next = byId.get(work.family ?? '');
  while (next !== undefined && next !== work && !families.has(next)) {
    families.add(next);
    next = byId.get(next.family ?? '');
  }
  return [...families];
}

/** Whether a work has a page under `/works/`: no paper here introduced it, and two papers name it or its line. */
export function hasPage(corpus: Works, work: Work): boolean {
  return work.paper === null && lineNamers(corpus, work).size >= 2;
}

/** Where a work is found, from the root of the site: the page of its paper, else its own; null where it has none. */
export function workPath(corpus: Works, work: Work): string | null {
  if (work.paper !== null) return paths.paper(work.paper);
  return hasPage(corpus, work) ? paths.work(work.id) : null;
}
