/** Ends of sentences: a stop, perhaps closed, then space and the start of another. */
const stop = /[.!?][)\]"'”’]*\s+(?=[\p{Lu}\p{N}([“"'])/gu;
const abbreviation = /(?:\b(?:e\.g|i\.e|cf|vs|al|etc|Fig|Eq|Sec|resp|approx)\.|\b\p{Lu}\.)\s*$/u;

export interface Span {
  from: number;
  to: number;
}

let last: { text: string; spans: readonly Span[] } = { text: '', spans: [] };

/**
 * Every sentence of a text in order, in UTF-16 units, without the space around it. Those of the last text are remembered: each
 * mention and result of a text asks.
 */
export function sentences(text: string): readonly Span[] {
  if (text !== last.text) last = { text, spans: split(text) };
  return last.spans;
}

function split(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    const start = from + (part.length - part.trimStart().length);
    if (part.trim() !== '') spans.push({ from: start, to: start + part.trim().length });
    from = to;
  };
  for (const match of text.matchAll(stop)) {
    const after = match.index + match[0].length;
    // An abbreviation is short: the last words are enough to know one.
    if (!abbreviation.test(text.slice(Math.max(from, match.index - 12), match.index + 1))) add(after);
  }
  add(text.length);
  return spans;
}

/** Where the sentence stands that holds [start, end) of a text, in UTF-16 units; all of them where it holds more than one. */
export function sentenceSpan(text: string, start: number, end: number): Span {
  const all = sentences(text);
  const from = all.findLast((span) => span.from <= start)?.from ?? 0;
  return { from, to: all.find((span) => span.to >= end)?.to ?? text.trimEnd().length };
}

/** The sentence of a text that holds [start, end), in UTF-16 units. */
export function sentenceAround(text: string, start: number, end: number): string {
  const { from, to } = sentenceSpan(text, start, end);
  return text.slice(from, to);
}
