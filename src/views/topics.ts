import type { Corpus } from '../schemas/corpus.ts';
import type { Card } from './card.ts';
import { card } from './card.ts';
import { lookup } from './lookup.ts';
import type { ThemeOverview } from './overview.ts';
import { themeOverview } from './overview.ts';
import type { Span, Sparkline } from './sparkline.ts';
import { sparkline, yearSpan } from './sparkline.ts';

export interface TopicsView {
  themes: ThemeOverview[];
  /** All papers over the years of each topic's small chart; null where no date is known. */
  spark: Sparkline | null;
  span: Span | null;
  /** Whether the topics were found from text, since no one wrote any. */
  found: boolean;
  /** Papers in which no topic was found; only when there are topics at all. */
  without: Card[];
}

/** All topics by theme. */
export function topicsView(corpus: Corpus, base: string): TopicsView {
  const without = lookup(corpus).newest.filter((paper) => !corpus.assignments.get(paper.id)?.primary);
  const span = yearSpan(corpus.papers);
  return {
    spark: span && sparkline(corpus.papers, span),
    span,
    themes: themeOverview(corpus, base, 48),
    found: corpus.topics.some((topic) => topic.found),
    without: corpus.topics.length === 0 ? [] : without.map((paper) => card(corpus, base, paper)),
  };
}
