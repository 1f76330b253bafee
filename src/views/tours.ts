import { href, paths } from '../lib/href.ts';
import { yearsInWords } from '../lib/paper-date.ts';
import { stopsOf } from '../lib/tours/stops.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Tour } from '../schemas/tour.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { themeGroups } from './themes.ts';
import { count } from './words.ts';

/** A tour as an item of a list. */
export interface TourRow extends Link {
  id: string;
  summary: string;
  /** `9 papers`, `2022 to 2025`. */
  facts: string[];
  /** The themes that it comes through, in the order of its stops. */
  themes: { name: string; number: number }[];
}

/** All tours, or the first `most` of them. */
export function tourRows(corpus: Corpus, base: string, most = Infinity): TourRow[] {
  return corpus.tours.slice(0, most).map((tour) => tourRow(corpus, base, tour));
}

export function tourRow(corpus: Corpus, base: string, tour: Tour): TourRow {
  const papers = stopsOf(corpus, tour).flatMap(({ paper }) => paper ?? []);
  const { topics } = lookup(corpus);
  const themes = new Set(
    papers.map(({ id }) => topics.get(corpus.assignments.get(id)?.primary ?? '')?.theme),
  );
  const groups = themeGroups(corpus, base);
  return {
    id: tour.id,
    label: tour.title,
    url: href(base, paths.tour(tour.id)),
    summary: tour.summary,
    facts: [count(papers.length, 'paper'), yearsInWords(papers)].filter((fact) => fact !== null),
    themes: [...themes].flatMap((id) => {
      const theme = groups.find((group) => group.id === id);
      return theme === undefined ? [] : [{ name: theme.name, number: theme.number }];
    }),
  };
}
