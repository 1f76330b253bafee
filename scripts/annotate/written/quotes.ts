import { findQuote, nearestSentence } from '../../../src/lib/tours/find-quote.ts';
import { shortened } from '../../../src/lib/wording.ts';

/**
 * What is wrong with a quotation of a paper's abstract, and the way out; null where it stands there.
 * @param abstract null where the paper has none
 * @param forms readings of the quotation, of which one must be found
 */
export function wrongQuote(abstract: string | null, paper: string, forms: readonly string[]): string | null {
  const [quote = ''] = forms;
  if (quote === '') return 'the quotation is empty. Fill it or take it out.';
  if (abstract === null)
    return `"${paper}" has no abstract here to quote. Say it in your own words, without ">".`;
  if (findQuote(abstract, forms) !== null) return null;
  const near = nearestSentence(abstract, quote);
  return (
    `"${shortened(quote, 80)}" does not stand in the abstract of "${paper}". ` +
    (near === null
      ? 'No sentence there is like it. Quote another.'
      : `The nearest sentence there: "${near}"`) +
    (/\.\.\.|…/.test(quote) ? ' Words are left out only between two quotations.' : '')
  );
}
