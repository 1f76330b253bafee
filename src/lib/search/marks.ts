// Where the words that answer a query stand in a text.
import { compounds, joinedForms, joinTerms, term } from './terms.ts';

/** From and to, in UTF-16 units of the text. */
export type Range = [from: number, to: number];

const word =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’._+$^{}\\\u2010-\u2015\u2212]+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const part = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The ranges of one written word: the whole where it is the answer as one word, else those of its parts that are. */
function inWord(text: string, from: number, matched: ReadonlySet<string>): Range[] {
  const whole = compounds(text).some((compound) => {
    const { parts } = compound;
    const forms = parts.length === 1 ? parts.map(term) : joinedForms(compound);
    return forms.some((form) => matched.has(form));
  });
  if (whole) return [[from, from + text.length]];
  return [...text.matchAll(part)].flatMap((piece): Range[] => {
    const start = from + piece.index;
    const holds = compounds(piece[0]).some(({ parts }) => parts.some((one) => matched.has(term(one))));
    return holds ? [[start, start + piece[0].length]] : [];
  });
}

/** Ranges with nothing but a blank or a dash between them as one. */
function together(ranges: readonly Range[], text: string): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last[1], from))) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * The ranges of a text that answer a query, in order, none over another, neighbours in one. A compound is marked
 * whole where it is the answer as one word (`MiniGPT-4` for `minigpt4`), as are two words (`KV cache` for `kvcache`).
 * @param matched folded words, as `search` gives them
 */
export function matchedRanges(text: string, matched: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  let last: { part: string; from: number } | null = null;
  for (const found of text.matchAll(word)) {
    const parts = compounds(found[0]).flatMap((one) => one.parts);
    const [from, to] = [found.index, found.index + found[0].length];
    if (last && matched.has(joinTerms([last.part, parts[0] ?? '']))) {
      while ((ranges.at(-1)?.[1] ?? 0) > last.from) ranges.pop();
      ranges.push([last.from, to]);
    } else for (const range of inWord(found[0], from, matched)) ranges.push(range);
    last = { part: parts.at(-1) ?? '', from };
  }
  return together(ranges, text);
}

/** Which of the matched words a text holds. */
export function matchedWords(text: string, matched: ReadonlySet<string>): Set<string> {
  const held = new Set<string>();
  let last = '';
  for (const compound of compounds(text)) {
    const near = joinTerms([last, compound.parts[0] ?? '']);
    for (const form of [...compound.parts.map(term), ...joinedForms(compound), near])
      if (matched.has(form)) held.add(form);
    last = compound.parts.at(-1) ?? '';
  }
  return held;
}
