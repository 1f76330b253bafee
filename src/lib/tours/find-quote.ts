import { words } from '../fold.ts';
import { sentences } from '../graph/sentence.ts';

/** A stretch of an abstract, [start, end) in UTF-16 units. */
export interface QuotedSpan {
  start: number;
  end: number;
}

/**
 * Where words stand in an abstract, white space and the ends of lines apart: whole words of one paragraph, as they are there.
 * @param forms readings of the quotation, the first that is found counts
 * @returns the first place; null where there is none
 */
export function findQuote(abstract: string, forms: readonly string[]): QuotedSpan | null {
  const text = abstract.replace(/\s/g, ' ');
  for (const form of forms) {
    const quote = form.replace(/\s+/g, ' ').trim();
    if (quote === '') continue;
    const [begins, ends] = [firstLetter.test(quote), lastLetter.test(quote)];
    for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
      const end = start + quote.length;
      const inWord =
        (begins && lastLetter.test(text.slice(Math.max(0, start - 2), start))) ||
        (ends && firstLetter.test(text.slice(end, end + 2)));
      if (!inWord) return { start, end };
    }
  }
  return null;
}

const firstLetter = /^[\p{L}\p{N}]/u;
const lastLetter = /[\p{L}\p{N}]$/u;

/** The sentence of an abstract that shares most words with a quotation; null where it shares none. */
export function nearestSentence(abstract: string, quote: string): string | null {
  const wanted = new Set(words(quote));
  let best: string | null = null;
  let most = 0;
  for (const { from, to } of sentences(abstract)) {
    const sentence = abstract.slice(from, to);
    const held = new Set(words(sentence));
    const shared = [...held].filter((word) => wanted.has(word)).length;
    // Dice, Ecology 26(3), 1945: twice what is shared over what both hold.
    const likeness = (2 * shared) / (held.size + wanted.size);
    if (likeness > most) [best, most] = [sentence.replace(/\s+/g, ' '), likeness];
  }
  return best;
}
