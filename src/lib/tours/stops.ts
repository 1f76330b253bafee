import type { Corpus } from '../../schemas/corpus.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { StopProse, Tour } from '../../schemas/tour.ts';
import { crossTarget, type Linkable } from './cross-target.ts';
import type { QuotedSpan } from './find-quote.ts';
import { findQuote } from './find-quote.ts';

/** A sentence that a tour quotes, by its number in the tour, from 1. */
export interface NumberedQuote {
  kind: 'quote';
  n: number;
  /** null where the abstract does not hold it, or none is there. */
  at: QuotedSpan | null;
  forms: readonly string[];
  line: number;
}

/** A stop with what it leads to. */
export interface Stop {
  /** From 1. */
  number: number;
  /** Of the paper today; the anchor of the stop. */
  id: string;
  /** What the tour calls it; null for the paper's own name. */
  words: string | null;
  /** That name, as far as known. */
  label: string;
  /** null for a paper that is no longer in the collection: the tour goes on without it. */
  paper: Paper | null;
  parts: (StopProse | NumberedQuote)[];
}

const known = new WeakMap<Tour, { of: Linkable; stops: Stop[] }>();

/** The stops of a tour; those whose heading leads to no paper are left out. Numbers count all that are written. */
export function stopsOf(corpus: Linkable, tour: Tour): Stop[] {
  const found = known.get(tour);
  if (found?.of === corpus) return found.stops;
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  let n = 0;
  const stops = tour.stops.flatMap(({ link, parts }, place): Stop[] => {
    const target = crossTarget(corpus, link.target);
    const paper = 'problem' in target || target.kind !== 'paper' ? undefined : papers.get(target.id);
    const located = parts.map((part) => {
      if (part.kind === 'prose') return part;
      n += 1;
      const abstract = paper?.abstract ?? null;
      return { ...part, n, at: abstract === null ? null : findQuote(abstract, part.forms) };
    });
    if ('problem' in target || target.kind !== 'paper') return [];
    return [
      {
        number: place + 1,
        id: target.id,
        words: link.words,
        label: target.label,
        paper: paper ?? null,
        parts: located,
      },
    ];
  });
  known.set(tour, { of: corpus, stops });
  return stops;
}

/** Where a quotation stands on the page of its paper. */
export function quoteAnchor(tour: Pick<Tour, 'id'>, n: number): string {
  return `quote-${tour.id}-${String(n)}`;
}

/** What tours quote of a paper, in the order of tours and their quotations. */
export function quotesOf(
  corpus: Corpus,
  paper: string,
): { tour: Tour; stop: Stop; n: number; at: QuotedSpan }[] {
  return corpus.tours.flatMap((tour) =>
    stopsOf(corpus, tour)
      .filter(({ id }) => id === paper)
      .flatMap((stop) =>
        stop.parts.flatMap((part) =>
          part.kind === 'quote' && part.at !== null ? [{ tour, stop, n: part.n, at: part.at }] : [],
        ),
      ),
  );
}
