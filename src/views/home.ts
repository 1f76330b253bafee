import { yearsInWords } from '../lib/paper-date.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Card } from './card.ts';
import { card } from './card.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { mostReferred } from './read-next.ts';
import type { ThemeOverview, TopicOverview } from './overview.ts';
import { themeOverview } from './overview.ts';
import type { Span, Sparkline } from './sparkline.ts';
import { sparkline, yearSpan } from './sparkline.ts';
import type { TourRow } from './tours.ts';
import { tourRows } from './tours.ts';
import { mostNamed } from './works.ts';

export interface HomeView {
  title: string;
  description: string;
  counts: { documents: number; entries: number; papers: number; topics: number };
  /** When the papers came out: `2015 to 2025`; null where no date is known. */
  years: string | null;
  themes: ThemeOverview[];
  /** All papers over the years of each topic's small chart. */
  spark: Sparkline | null;
  span: Span | null;
  /** The topics with most papers: what stands first where there are no tours. */
  largest: TopicOverview[];
  tours: TourRow[];
  /** How many there are. */
  allTours: number;
  newest: Card[];
  /** Whether any date is known. */
  dated: boolean;
  mostNamed: { label: string; url: string; value: number }[];
  /** What most papers refer to and is not here. */
  mostReferred: (Link & { papers: number }) | null;
}

const mostTours = 5;
const mostWorks = 12;

/** The first page: what this is, its themes, and where to begin. */
export function homeView(corpus: Corpus, base: string): HomeView {
  const { newest } = lookup(corpus);
  const themes = themeOverview(corpus, base, 34);
  const span = yearSpan(corpus.papers);
  return {
    title: corpus.site.title,
    description: corpus.site.description,
    counts: {
      documents: corpus.ledger.length,
      entries: corpus.ledger.reduce((sum, document) => sum + document.entries, 0),
      papers: corpus.papers.length,
      topics: corpus.topics.length,
    },
    years: yearsInWords(corpus.papers),
    themes,
    largest: themes
      .flatMap(({ topics }) => topics)
      .filter(({ papers }) => papers > 0)
      .toSorted((a, b) => b.papers - a.papers)
      .slice(0, mostTours),
    spark: span && sparkline(corpus.papers, span),
    span,
    tours: tourRows(corpus, base, mostTours),
    allTours: corpus.tours.length,
    newest: newest.slice(0, 6).map((paper) => card(corpus, base, paper)),
    dated: newest.some((paper) => paper.published !== null),
    mostNamed: mostNamed(corpus, base, mostWorks).map(({ label, url, papers }) => ({
      label,
      url,
      value: papers,
    })),
    mostReferred: mostReferred(corpus, base),
  };
}
