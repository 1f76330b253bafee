import type { Finding } from '../../../src/schemas/entry.ts';
import type { Tour, TourStop } from '../../../src/schemas/tour.ts';
import { crossTarget, type CrossTarget, type Linkable } from '../../../src/lib/tours/cross-target.ts';
import { wrongQuote } from './quotes.ts';

/**
 * What is wrong with the stops of a tour: a stop that is no paper, one that stands twice, and quotations that do not stand
 * in the abstract. A paper that is no longer in the collection is none of these: the tour says so and goes on.
 */
export function checkStops(corpus: Linkable, tour: Tour): Finding[] {
  const file = `tours/${tour.id}.md`;
  const seen = new Map<string, number>();
  return tour.stops.flatMap((stop) => {
    const { target, line } = stop.link;
    const found = crossTarget(corpus, target);
    // Links that lead nowhere are named with all others.
    if ('problem' in found) return [];
    if (found.kind !== 'paper')
      return [
        { file, line, message: `a stop is a paper, and "[[${target}]]" leads to a ${found.kind}. ${chosen}` },
      ];
    const before = seen.get(found.id);
    seen.set(found.id, line);
    const twice =
      before === undefined
        ? []
        : [{ file, line, message: `"${found.id}" is a stop already, on line ${before}. Join the two.` }];
    return [...twice, ...wrongQuotes(corpus, file, found, stop)];
  });
}

const chosen = 'Choose a paper for the heading, and link this in the text.';

function wrongQuotes(corpus: Linkable, file: string, { id, here }: CrossTarget, stop: TourStop): Finding[] {
  if (!here) return [];
  const abstract = corpus.papers.find((paper) => paper.id === id)?.abstract ?? null;
  return stop.parts.flatMap((part): Finding[] => {
    if (part.kind === 'prose') return [];
    const message = wrongQuote(abstract, id, part.forms);
    return message === null ? [] : [{ file, line: part.line, message }];
  });
}
