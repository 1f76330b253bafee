// The part of an abstract that shows why it was found.
import { sentences } from '../graph/sentence.ts';
import { matchedRanges, matchedWords, type Range } from './marks.ts';

/** A text with what is to be marked in it. */
export interface MarkedText {
  text: string;
  marks: Range[];
}

/** Characters of a sentence that are shown, before it is cut at the words nearest to that. */
const longest = 200;

/** Where to cut so that most marks are seen: the window that holds most of them, the first such. */
function windowOf(text: string, marks: readonly Range[]): Range {
  if (text.length <= longest) return [0, text.length];
  let best: { from: number; to: number; held: number } = { from: 0, to: 0, held: 0 };
  marks.forEach(([from], i) => {
    let held = 0;
    while ((marks[i + held]?.[1] ?? Infinity) - from <= longest) held += 1;
    if (held > best.held) best = { from, to: marks[i + held - 1]?.[1] ?? from, held };
  });
  // The marks stand in the middle of what is shown, or nearer to the end of the sentence that they stand at.
  const room = Math.max(longest - (best.to - best.from), 0);
  const wished = Math.max(Math.min(best.from - Math.floor(room / 2), text.length - longest), 0);
  const from = wished === 0 ? 0 : text.lastIndexOf(' ', wished) + 1;
  const end = Math.max(from + longest, best.to);
  const blank = text.indexOf(' ', end);
  return [from, end >= text.length || blank < 0 ? text.length : blank];
}

/**
 * The sentence of a text that holds most of the words that answer a query, the first of such, cut to about 200 characters
 * round them; null where the text holds none of them.
 * @param matched folded words, as `search` gives them
 */
export function bestSentence(text: string, matched: ReadonlySet<string>): MarkedText | null {
  let best: { sentence: string; held: number } = { sentence: '', held: 0 };
  for (const { from, to } of sentences(text)) {
    const sentence = text.slice(from, to);
    const held = matchedWords(sentence, matched).size;
    if (held > best.held) best = { sentence, held };
  }
  if (best.held === 0) return null;
  const all = matchedRanges(best.sentence, matched);
  const [from, to] = windowOf(best.sentence, all);
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${best.sentence.slice(from, to)}${to < best.sentence.length ? ' …' : ''}`,
    marks: all
      .filter((mark) => mark[0] >= from && mark[1] <= to)
      .map((mark) => [mark[0] + shift, mark[1] + shift]),
  };
}
