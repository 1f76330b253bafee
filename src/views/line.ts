import { familiesOf, lineNamers } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';
import { byText, foldTitle } from '../lib/fold.ts';
import { lookup } from './lookup.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

/** A work of a line with those that belong to it in turn. */
export interface Member extends WorkLink {
  /** Whether the page is about it. */
  current: boolean;
  members: Member[];
}

/** The line of models or versions that a work belongs to. */
export interface Line {
  head: Member;
  /** Papers that name any of them. */
  papers: number;
}

/** The whole line of a work, from its head; null for a work that stands alone. */
export function lineOf(corpus: Corpus, base: string, work: Work): Line | null {
  const { works, members } = lookup(corpus);
  const head = familiesOf(works, work).at(-1) ?? work;
  if (!members.has(head.id)) return null;
  return {
    head: member(corpus, base, head, work, new Set()),
    papers: lineNamers(corpus, head).size,
  };
}

/** @param above the works that this one stands under: a line that leads to itself ends */
function member(corpus: Corpus, base: string, work: Work, current: Work, above: ReadonlySet<Work>): Member {
  const below = new Set([...above, work]);
  return {
    ...workLink(corpus, base, work),
    current: work === current,
    members: membersOf(corpus, work)
      .filter((other) => !below.has(other))
      .map((other) => member(corpus, base, other, current, below)),
  };
}

/** What belongs to a work, by name: `Llama 2` before `Llama 3`. */
export function membersOf(corpus: Corpus, work: Work): Work[] {
  return (lookup(corpus).members.get(work.id) ?? []).toSorted(
    (a, b) => byText(foldTitle(a.name), foldTitle(b.name)) || byText(a.id, b.id),
  );
}
