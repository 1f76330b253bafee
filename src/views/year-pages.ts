import { pagesOf, rowsOfPage, scale } from '../lib/scale.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Card, YearGroup } from './card.ts';
import { byYear, yearAnchor } from './card.ts';
import type { Link } from './link.ts';

/** One page of a list of papers by year. */
export interface YearPage {
  /** Papers on all pages. */
  papers: number;
  /** 1-based. */
  page: number;
  pages: Link[];
  /** The first place of each year, on whatever page it is. */
  years: (Link & { papers: number })[];
  groups: YearGroup[];
}

/**
 * One page of a list.
 * @param papers all of it, newest first
 * @param url of a page of it, base included
 */
export function yearPage(
  papers: readonly Paper[],
  page: number,
  url: (page: number) => string,
  draw: (paper: Paper) => Card,
): YearPage {
  const years = new Map<string, YearPage['years'][number]>();
  papers.forEach((paper, index) => {
    const year = paper.published?.date.slice(0, 4) ?? null;
    const anchor = yearAnchor(year);
    const place = `${url(Math.floor(index / scale.rowsOnAPage) + 1)}#${anchor}`;
    const row = years.get(anchor) ?? { label: year ?? 'Date unknown', url: place, papers: 0 };
    years.set(anchor, { ...row, papers: row.papers + 1 });
  });
  return {
    papers: papers.length,
    page,
    pages: Array.from({ length: pagesOf(papers.length) }, (_, index) => ({
      label: `Page ${String(index + 1)}`,
      url: url(index + 1),
    })),
    years: [...years.values()],
    groups: byYear(rowsOfPage(papers, page), draw),
  };
}
