import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Work } from '../schemas/work.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { kindInWords } from './words.ts';

/** A named work: its paper here, or a search for its name. */
export interface WorkLink extends Link {
  kind: string;
  /** Whether it is a paper of this collection. */
  here: boolean;
  /** Papers that name it, not counting the one that introduced it. */
  papers: number;
}

export function workLink(corpus: Corpus, base: string, work: Work): WorkLink {
  const here = work.paper !== null && lookup(corpus).papers.has(work.paper);
  const url = href(base, here && work.paper !== null ? paths.paper(work.paper) : paths.search(work.name));
  return { label: work.name, url, kind: kindInWords[work.kind], here, papers: namers(work).length };
}

/** The works most named, those named once left out; among equals by id. */
export function mostNamed(corpus: Corpus, base: string, limit: number, among?: readonly Paper[]): WorkLink[] {
  const within = among && new Set<string>(among.map((paper) => paper.id));
  return corpus.works
    .map((work) => ({ work, papers: namers(work).filter((id) => within?.has(id) ?? true).length }))
    .filter(({ papers }) => papers > 1)
    .toSorted((a, b) => b.papers - a.papers)
    .slice(0, limit)
    .map(({ work, papers }) => ({ ...workLink(corpus, base, work), papers }));
}

function namers(work: Work): string[] {
  return work.namedBy.map((naming) => naming.paper).filter((paper) => paper !== work.paper);
}
