import { href } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { YearGroup } from './card.ts';
import { byYear, card, yearAnchor } from './card.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';

/** Papers on one page of the list. */
export const pageSize = 300;

export interface PapersView {
  papers: number;
  /** 1-based. */
  page: number;
  pages: Link[];
  /** The first place of each year, on whatever page it is. */
  years: (Link & { papers: number })[];
  groups: YearGroup[];
}

/** How many pages the list has; one when there is no paper. */
export function papersPages(corpus: Corpus): number {
  return Math.max(1, Math.ceil(corpus.papers.length / pageSize));
}

/** One page of all papers, newest first. */
export function papersView(corpus: Corpus, base: string, page: number): PapersView {
  const { newest } = lookup(corpus);
  const years = new Map<string, PapersView['years'][number]>();
  newest.forEach((paper, index) => {
    const year = paper.published?.date.slice(0, 4) ?? null;
    const anchor = yearAnchor(year);
    const url = `${pageUrl(base, Math.floor(index / pageSize) + 1)}#${anchor}`;
    const row = years.get(anchor) ?? { label: year ?? 'Date unknown', url, papers: 0 };
    years.set(anchor, { ...row, papers: row.papers + 1 });
  });
  const shown = newest.slice((page - 1) * pageSize, page * pageSize);
  return {
    papers: newest.length,
    page,
    pages: Array.from({ length: papersPages(corpus) }, (_, index) => ({
      label: `Page ${String(index + 1)}`,
      url: pageUrl(base, index + 1),
    })),
    years: [...years.values()],
    groups: byYear(shown, (paper) => card(corpus, base, paper)),
  };
}

function pageUrl(base: string, page: number): string {
  return href(base, page === 1 ? '/papers/' : `/papers/page/${String(page)}/`);
}
