// Imported by scripts and by the browser: index and query cut text into terms in one way only.
import { singular, stripMarks } from '../fold.ts';

/** Words that say nothing about a paper; only titles, names and queries of nothing else keep them. */
const stopWords = new Set(
  (
    'a about all also an and any are as at be been but by can could did do does done for from had has have how i if in ' +
    'into is it its may me more most much my no not of on one or our should so some such than that the their them then ' +
    'there these they this those to toward towards use using via was we were what when where which while who why will ' +
    'with without would you your'
  ).split(' '),
);

export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}

/** One word as written: `Fine-tuning` is the compound of `fine` and `tuning`; most words have one part. */
export interface Compound {
  parts: string[];
}

/** LaTeX around a letter or digit (`H$_2$O`, `S$^{2}$FT`, `A^2ATS`) and thousands (`1,000`) would cut a word in two. */
function unwrap(text: string): string {
  return text.replace(/[$^{}\\]|_(?=[{\d])/g, '').replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

// A mark belongs to the letter before it, in the scripts where folding keeps it.
const compound =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010-\u2015\u2212._+'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const joint = /[^\p{L}\p{M}\p{N}]+/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Old browsers have none: there such a run is one word. */
const segmenter =
  typeof Intl.Segmenter === 'undefined' ? null : new Intl.Segmenter('und', { granularity: 'word' });

/** A run of letters as its words, where its script writes none apart: `注意力机制` → `注意力`, `机制`. */
function segments(run: string): string[] {
  if (!segmenter || !unspaced.test(run)) return [run];
  const words = [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
  return words.length > 0 ? words : [run];
}

/** The compounds of a text, folded, in order: `Qwen2.5-1M, fast` → `qwen2 5 1m`, `fast`. */
export function compounds(text: string): Compound[] {
  const folded = stripMarks(unwrap(text)).replace(/['’]s(?![\p{L}\p{N}])/gu, '');
  return (folded.match(compound) ?? []).map((word) => ({ parts: word.split(joint).flatMap(segments) }));
}

/** The form under which a word is looked up: `caches` → `cache`. */
export const term = singular;

/** Two or more words written as one: `mini`, `batches` → `minibatch`. */
export function joinTerms(parts: readonly string[]): string {
  return term(parts.join(''));
}

/** Nobody writes more parts than these as one word; a sentence without blanks has more. */
const mostJoined = 6;

/** The ways a compound may be written as one word: whole, and every two neighbours. */
export function joinedForms({ parts }: Compound): string[] {
  if (parts.length < 2) return [];
  const pairs = parts.slice(1).map((part, i) => joinTerms([parts[i] ?? '', part]));
  return [...new Set([...(parts.length <= mostJoined ? [joinTerms(parts)] : []), ...pairs])];
}
