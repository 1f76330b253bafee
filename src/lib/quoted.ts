import type { Mention } from '../schemas/work.ts';
import { sentenceSpan } from './graph/sentence.ts';

/** Words of a text in their sentence. */
export interface Quote {
  before: string;
  words: string;
  after: string;
}

/**
 * The sentence that holds [start, end) of the text, in three parts, cut at a word where it is long.
 * @param reach longest stretch shown on either side of the words, in characters
 */
export function quoted(text: string, { start, end }: Pick<Mention, 'start' | 'end'>, reach = 160): Quote {
  const { from, to } = sentenceSpan(text, start, end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S*/, '')}`,
    words: text.slice(start, end),
    after: after.length <= reach ? after : `${after.slice(0, reach).replace(/\S*$/, '')}…`,
  };
}
