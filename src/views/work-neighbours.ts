import { byText, foldTitle } from '../lib/fold.ts';
import { hasPage, lineNamers } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Work, WorkKind } from '../schemas/work.ts';
import type { Link } from './link.ts';
import { kindsInWords } from './words.ts';
import { workLink } from './works.ts';

/** A work between its neighbours of its kind, those first that more papers name. */
export interface WorkNeighbours {
  /** `methods` */
  of: string;
  previous: Link | null;
  next: Link | null;
}

const known = new WeakMap<Corpus, Map<WorkKind, Work[]>>();

/** The works before and after one among those of its kind that have a page, in the order of the index. */
export function workNeighbours(corpus: Corpus, base: string, work: Work): WorkNeighbours {
  const ordered = known.get(corpus) ?? byKind(corpus);
  known.set(corpus, ordered);
  const all = ordered.get(work.kind) ?? [];
  const place = all.indexOf(work);
  const link = (other: Work | undefined): Link | null => (other ? workLink(corpus, base, other) : null);
  return {
    of: kindsInWords[work.kind].toLowerCase(),
    previous: place > 0 ? link(all[place - 1]) : null,
    next: place < 0 ? null : link(all[place + 1]),
  };
}

function byKind(corpus: Corpus): Map<WorkKind, Work[]> {
  const ordered = corpus.works
    .filter((work) => work.paper === null && hasPage(corpus, work))
    .map((work) => ({ work, papers: lineNamers(corpus, work).size, name: foldTitle(work.name) }))
    .toSorted((a, b) => b.papers - a.papers || byText(a.name, b.name) || byText(a.work.id, b.work.id))
    .map(({ work }) => work);
  return Map.groupBy(ordered, ({ kind }) => kind);
}
