import { href } from '../lib/href.ts';
import { pagesOf } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { card } from './card.ts';
import { lookup } from './lookup.ts';
import type { YearPage } from './year-pages.ts';
import { yearPage } from './year-pages.ts';

/** How many pages the list of all papers has. */
export function papersPages(corpus: Corpus): number {
  return pagesOf(corpus.papers.length);
}

/** One page of all papers, newest first. */
export function papersView(corpus: Corpus, base: string, page: number): YearPage {
  const url = (of: number): string => href(base, of === 1 ? '/papers/' : `/papers/page/${String(of)}/`);
  return yearPage(lookup(corpus).newest, page, url, (paper) => card(corpus, base, paper));
}
