import { singular, words } from '../../../src/lib/fold.ts';
import { everyAbstract } from '../stop-words.ts';

/** The telling words of a text, folded, each by itself: a vocabulary is made of words that a person can weigh. */
export function singleTerms(text: string): string[] {
  return words(text)
    .map(singular)
    .filter((term) => term.length > 2 && !/^\d+$/.test(term) && !everyAbstract.has(term));
}
