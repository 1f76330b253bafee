import { href, paths } from '../lib/href.ts';
import { quoteAnchor, quotesOf } from '../lib/tours/stops.ts';
import type { MarkedRange } from '../markdown/mark-ranges.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';

/** What tours quote of an abstract: where it stands, and the stops that quote it, each tour once. */
export interface QuotedIn {
  marks: MarkedRange[];
  tours: Link[];
}

/** Nothing where the site shows no abstracts. */
export function quotedIn(corpus: Corpus, base: string, { id }: Paper): QuotedIn {
  const quotes = corpus.site.showAbstracts ? quotesOf(corpus, id) : [];
  const tours = new Map(
    quotes.map(({ tour, stop }) => [
      tour.id,
      { label: tour.title, url: href(base, paths.tourStop(tour.id, stop.id)) },
    ]),
  );
  return {
    marks: quotes.map(({ tour, n, at }) => ({ ...at, id: quoteAnchor(tour, n), as: 'quoted' as const })),
    tours: [...tours.values()],
  };
}
