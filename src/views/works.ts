import { href, paths } from '../lib/href.ts';
import { namers, workPath } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Work } from '../schemas/work.ts';
import type { Link } from './link.ts';
import { kindInWords } from './words.ts';

/** A named work: its paper here, its page, or a search for its name. */
export interface WorkLink extends Link {
  kind: string;
  /** Whether it is a paper of this collection. */
  here: boolean;
  /** Whether it has neither paper nor page here, so that the link leads to a search. */
  searched: boolean;
  /** Papers that name it, not counting the one that introduced it. */
  papers: number;
}

export function workLink(corpus: Corpus, base: string, work: Work): WorkLink {
  const path = workPath(corpus, work);
  return {
    label: work.name,
    url: href(base, path ?? paths.search(work.name)),
    kind: kindInWords[work.kind],
    here: work.paper !== null,
    searched: path === null,
    papers: namers(work).size,
  };
}

/** The works most named, those named once left out; among equals by id. */
export function mostNamed(corpus: Corpus, base: string, limit: number, among?: readonly Paper[]): WorkLink[] {
  const within = among && new Set<string>(among.map((paper) => paper.id));
  return corpus.works
    .map((work) => ({ work, papers: [...namers(work)].filter((id) => within?.has(id) ?? true).length }))
    .filter(({ papers }) => papers > 1)
    .toSorted((a, b) => b.papers - a.papers)
    .slice(0, limit)
    .map(({ work, papers }) => ({ ...workLink(corpus, base, work), papers }));
}
