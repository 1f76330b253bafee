import { singular, words } from '../../../src/lib/fold.ts';
import { parts } from './words.ts';

/** A word as written, hyphens and all, and folded: the key under which its spellings meet. */
export interface Token {
  text: string;
  key: string;
}

/** A run of words between marks and stop words; `after` and `before` are the stop words round it, empty for marks. */
export interface Chunk {
  tokens: Token[];
  after: string;
  before: string;
  /** Whether it opens a sentence, where a capital says nothing. */
  opens: boolean;
}

const piece = /[\p{L}\p{N}][\p{L}\p{N}₀-₉⁰-⁹'’+-]*|[^\s]/gu;

/**
 * The runs of words of a text between which stop words and marks stand.
 * @param keys keeps the key of each word met, for the next text
 */
export function chunksOf(text: string, keys = new Map<string, string>()): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Token[] = [];
  let after = '';
  let opens = true;
  const close = (next: string, sentence: boolean): void => {
    if (current.length > 0) chunks.push({ tokens: current, after, before: next, opens });
    current = [];
    after = next;
    opens = sentence;
  };
  for (const [found] of text.matchAll(piece)) {
    const key = keys.get(found) ?? words(found).map(singular).join('');
    keys.set(found, key);
    if (key === '') close('', /[.!?:]/.test(found));
    else if (parts(key)) close(key, false);
    else current.push({ text: found.replace(/['’]s?$|-+$/u, ''), key });
  }
  close('', true);
  return chunks;
}
