import type { Corpus } from '../schemas/corpus.ts';
import type { Card } from './card.ts';
import { card } from './card.ts';
import { lookup } from './lookup.ts';
import type { ThemeOverview } from './overview.ts';
import { themeOverview } from './overview.ts';
import type { TourRow } from './tours.ts';
import { tourRows } from './tours.ts';
import type { WorkLink } from './works.ts';
import { mostNamed } from './works.ts';

export interface HomeView {
  title: string;
  description: string;
  counts: { documents: number; entries: number; papers: number; topics: number };
  themes: ThemeOverview[];
  tours: TourRow[];
  /** Whether there are further ones. */
  moreTours: boolean;
  newest: Card[];
  /** Whether any date is known. */
  dated: boolean;
  mostNamed: WorkLink[];
}

const mostTours = 4;

/** The first page: what this is, its themes, and where to begin. */
export function homeView(corpus: Corpus, base: string): HomeView {
  const { newest } = lookup(corpus);
  return {
    title: corpus.site.title,
    description: corpus.site.description,
    counts: {
      documents: corpus.ledger.length,
      entries: corpus.ledger.reduce((sum, document) => sum + document.entries, 0),
      papers: corpus.papers.length,
      topics: corpus.topics.length,
    },
    themes: themeOverview(corpus, base, 34),
    tours: tourRows(corpus, base, mostTours),
    moreTours: corpus.tours.length > mostTours,
    newest: newest.slice(0, 6).map((paper) => card(corpus, base, paper)),
    dated: newest.some((paper) => paper.published !== null),
    mostNamed: mostNamed(corpus, base, 12),
  };
}
