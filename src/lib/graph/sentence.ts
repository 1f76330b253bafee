/** Ends of sentences: a stop, perhaps closed, then space and the start of another. */
const stop = /[.!?][)\]"'”’]*\s+(?=[\p{Lu}\p{N}([“"'])/gu;
const abbreviation = /(?:\b(?:e\.g|i\.e|cf|vs|al|etc|Fig|Eq|Sec|resp|approx)\.|\b\p{Lu}\.)\s*$/u;

/** Where the sentence stands that holds [start, end) of a text, in UTF-16 units, without the space around it. */
export function sentenceSpan(text: string, start: number, end: number): { from: number; to: number } {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(stop)) {
    const after = match.index + match[0].length;
    if (abbreviation.test(text.slice(0, after))) continue;
    if (after <= start) from = after;
    else if (match.index >= end - 1) {
      to = after;
      break;
    }
  }
  const sentence = text.slice(from, to);
  return {
    from: from + (sentence.length - sentence.trimStart().length),
    to: from + sentence.trimEnd().length,
  };
}

/** The sentence of a text that holds [start, end), in UTF-16 units. */
export function sentenceAround(text: string, start: number, end: number): string {
  const { from, to } = sentenceSpan(text, start, end);
  return text.slice(from, to);
}

/** Every sentence of a text, in order, as [from, to) in UTF-16 units. */
export function sentences(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length;) {
    const { from, to } = sentenceSpan(text, at, at + 1);
    if (to > from) found.push({ from, to });
    at = Math.max(to, at) + 1;
  }
  return found;
}
