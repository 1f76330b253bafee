import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { byNewest } from './lookup.ts';
import { type PaperLine, paperLine } from './paper-line.ts';
import { referred } from './referred.ts';
import { shortened } from './words.ts';

/** A paper that others here refer to. */
export interface MostReferred extends Pick<PaperLine, 'label' | 'url'> {
  /** How many papers of the collection do. */
  papers: number;
}

/** Fewer say nothing of a topic. */
const fewest = 2;

/** Those of some papers that most papers of the collection refer to, among equals the newest first. */
export function mostReferredOf(
  corpus: Corpus,
  base: string,
  limit: number,
  among: readonly Paper[],
): MostReferred[] {
  const { by } = referred(corpus);
  return among
    .map((paper) => ({ paper, papers: by.get(paper.id)?.length ?? 0 }))
    .filter(({ papers }) => papers >= fewest)
    .toSorted((a, b) => b.papers - a.papers || byNewest(a.paper, b.paper))
    .slice(0, limit)
    .map(({ paper, papers }) => {
      const { label, url } = paperLine(base, paper);
      return { label: shortened(label), url, papers };
    });
}
