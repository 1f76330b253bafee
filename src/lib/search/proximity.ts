// Imported by scripts and by the browser.
import { termsOf } from './expansions.ts';

/** Neighbours of a query this many telling words apart or fewer are still together in a text. */
const reach = 4;

/**
 * How much of a query stands in a text as it does in the query, 0 to 1: the share of its pairs of neighbours that follow
 * each other within a few words. A line remembered from an abstract scores near 1, the same words strewn about near 0.
 * @param text terms of the text in order (see termsOf)
 * @param query terms of the query in order
 */
export function proximity(text: readonly string[], query: readonly string[]): number {
  if (query.length < 2) return 0;
  const near = query.slice(1).filter((word, i) => {
    let before = -Infinity;
    return text.some((one, at) => {
      if (one === word && at - before <= reach) return true;
      if (one === query[i]) before = at;
      return false;
    });
  });
  return near.length / (query.length - 1);
}

/** From so many words on a query may be a line that somebody remembers. */
const lineLength = 4;

/** The words of a query that may be a remembered line, else null. */
export function remembered(query: string): string[] | null {
  const terms = termsOf(query);
  return terms.length >= lineLength ? terms : null;
}
