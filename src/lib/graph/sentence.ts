/** Ends of sentences: a stop, perhaps closed, then space and the start of another. */
const stop = /[.!?][)\]"'”’]*\s+(?=[\p{Lu}\p{N}([“"'])/gu;
const abbreviation = /(?:\b(?:e\.g|i\.e|cf|vs|al|etc|Fig|Eq|Sec|resp|approx)\.|\b\p{Lu}\.)\s*$/u;

/** The sentence of a text that holds [start, end), in UTF-16 units, without the space around it. */
export function sentenceAround(text: string, start: number, end: number): string {
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
  return text.slice(from, to).trim();
}
