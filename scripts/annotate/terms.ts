import { singular, stripMarks } from '../../src/lib/fold.ts';
import { shortStopWords, stopWords, weakWords } from './stop-words.ts';

/** A word of a text: folded, without its plural, and where it stands. */
export interface Token {
  term: string;
  start: number;
  end: number;
  /** Whether it follows the word before without a break: `low-rank`, `low rank`, not `low. Rank`. */
  joined: boolean;
}

/** The words of a text in order. */
export function tokens(text: string): Token[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const joined = end >= 0 && /^[\s\p{Pd}/]+$/u.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { term: singular(stripMarks(match[0])), start: match.index, end, joined };
  });
}

/** Whether a word can begin or end a phrase. */
export function inPhrase({ term }: Token): boolean {
  return term.length > 1 && !stopWords.has(term) && !shortStopWords.has(term) && !/^\d+$/.test(term);
}

/** Whether a word tells of the subject by itself. */
export function isTelling(token: Token): boolean {
  return token.term.length > 2 && inPhrase(token) && !weakWords.has(token.term);
}

/**
 * The terms of a text, as often as it says them: telling words, and two words side by side or with `of` between them.
 * The two are written without a gap, so that `fine-tuning` is `finetuning` and `mini batch` `minibatch`.
 */
export function termsOf(text: string): string[] {
  const all = tokens(text);
  return all.flatMap((token, place) => {
    const next = partner(all, place);
    return [...(isTelling(token) ? [token.term] : []), ...(next ? [token.term + next.term] : [])];
  });
}

/** The word that makes a phrase with the one at a place; one of the two must be telling. */
function partner(all: readonly Token[], place: number): Token | null {
  const [token, first, second] = all.slice(place, place + 3);
  if (token === undefined || first?.joined !== true || !inPhrase(token)) return null;
  const next = first.term === 'of' && second?.joined === true ? second : first;
  return inPhrase(next) && (isTelling(token) || isTelling(next)) ? next : null;
}
