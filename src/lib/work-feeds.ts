import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';
import { lineNamers, workPath } from './work-pages.ts';

/** From how many papers on a work has a feed. */
const least = 3;

/** Whether the papers that name a work have a feed: it is found somewhere, and three papers name it or its line. */
export function hasFeed(corpus: Pick<Corpus, 'works'>, work: Work): boolean {
  return workPath(corpus, work) !== null && lineNamers(corpus, work).size >= least;
}
