import type { ElementContent } from 'hast';
import { href } from '../../lib/href.ts';
import { crossTarget } from '../../lib/tours/cross-target.ts';
import { findQuote } from '../../lib/tours/find-quote.ts';
import { lineToHast } from '../../markdown/to-hast.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { ExplorableQuote } from '../../schemas/explorable.ts';
import type { Link } from '../link.ts';

/** What a paper here says of what a figure shows; without words where the site shows no abstracts. */
export interface QuoteRow extends Link {
  content: ElementContent[] | null;
}

/** The quotations of a topic; those of papers that are no longer in the collection are left out. */
export function quoteRows(corpus: Corpus, base: string, quotes: readonly ExplorableQuote[]): QuoteRow[] {
  return quotes.flatMap(({ paper, quote }) => {
    const target = crossTarget(corpus, paper);
    if ('problem' in target || target.kind !== 'paper' || !target.here) return [];
    const abstract = corpus.papers.find(({ id }) => id === target.id)?.abstract ?? '';
    const at = findQuote(abstract, [quote]);
    const words = at && corpus.site.showAbstracts ? abstract.slice(at.start, at.end) : null;
    return [
      {
        label: target.label,
        url: href(base, target.path),
        content: words === null ? null : lineToHast(words.replace(/\s+/g, ' ')),
      },
    ];
  });
}
