import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';
import { hasPage, lineNamers } from './work-pages.ts';

/** From how many papers on a work has a feed. */
const least = 3;

/**
 * Whether the papers that name a work have a feed: it has a page, or had one before its paper came into the collection, and
 * three papers name it or its line.
 */
export function hasFeed(corpus: Pick<Corpus, 'works' | 'permalinks'>, work: Work): boolean {
  const paged = hasPage(corpus, work) || corpus.permalinks.works[work.id]?.page === true;
  return paged && lineNamers(corpus, work).size >= least;
}
