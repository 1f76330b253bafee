import { measuresIn } from './measures.ts';
import type { Quantity } from './quantities.ts';
import type { Family } from './units.ts';
import { verbsIn } from './verbs.ts';

/** How quantities that stand together make one statement. */
export type Shape = 'one' | 'range' | 'change' | 'list' | 'versus';

const lead = String.raw`(?:about|around|approximately|roughly|over|nearly|almost|just|only|merely|up to|by|more than|at least|an average of|[~∼≈+])`;
const range = new RegExp(String.raw`^\$?\s?(?:[-–—~∼]+|to|and up to|±|\+\/-)\s?(?:${lead}\s?)?\$?$`, 'u');
const list = new RegExp(String.raw`^\$?\s?(?:\/|(?:,\sand|,\sor|,|and|or|&|\/)\s(?:${lead}\s?)*)\$?$`, 'u');
const versus = /^\s(?:vs\.?|versus)\s$/;
const aside = /^\s\($/;
/** How a bracket of numbers closes: `(16.95×)`, `(15% relative)`. */
export const asideEnd = /^(?:\s(?:relative|absolute))?\)/;
/** A before and after: `from 61% to 67%`, `from the best known 27% to 5%`; `ranging from` is none. */
const from = /(?<!ranging\s)\bfrom\s(?:(?:the|an?|its)\s(?:[^\s,;()]+\s){0,5}of\s)?[~∼]?$/u;
/** The same thing measured elsewhere: `6.3% on MultiArith and 3.1% on GSM8K`. */
const elsewhere =
  /^\$?(?:\s(?:on|for|in)\s(?:the\s|a\s)?[^,;.()]{1,40}?|\s\([^()]{1,30}\)|\s[\p{L}-]{3,20})(?:,\sand|,|\sand)\s(?:(?:by|up to|over)\s)*\$?$/u;
/** Other things beaten: `BM25 by 44%, a plainly trained retriever by 19%`. */
const andBy = /^(?:,\sand|,|\sand)\s[^,;.()]{1,40}?\sby\s$/u;
/** The same words for the same thing elsewhere: `4.6% accuracy gain on X and 3.5% accuracy gain on Y`. */
const again = /^\s([\p{L}-]+(?:\s[\p{L}-]+)?)\s(?:on|in|over|for)\s[^,;.()]{1,40}?,?\sand\s(?:an?\s)?$/u;
const scores: ReadonlySet<Family> = new Set<Family>(['score', 'points', 'percent']);
/** `by a margin of 1.8 and 3.61 mIoU`: the unit is said once. */
const measuredBare: ReadonlySet<Family> = new Set<Family>(['score', 'points', 'percent', 'times']);
const by = /\b(?:by|of)\s(?:up to |about |over |approximately |an average of )?$/;
const longest = 70;

/** How quantity `b` goes on from `a`, in a statement that begins at `start`; null where it is another statement. */
export function joint(a: Quantity, b: Quantity, text: string, start: number): Exclude<Shape, 'one'> | null {
  const between = text.slice(a.end, b.start);
  if (between.length > longest) return null;
  if (a.family !== b.family && a.family !== 'bare' && !(scores.has(a.family) && scores.has(b.family)))
    return null;
  const front = text.slice(Math.max(0, start - 60), start);
  if (range.test(between)) return /\bto\b/.test(between) && from.test(front) ? 'change' : 'range';
  if (a.family === 'bare' && b.family !== 'bare' && between === ' and ' && front.endsWith('between '))
    return 'range';
  if (a.family === 'bare')
    return measuredBare.has(b.family) && list.test(between) && by.test(front) ? 'list' : null;
  if (versus.test(between)) return 'versus';
  const listed =
    list.test(between) ||
    (aside.test(between) && asideEnd.test(text.slice(b.end, b.end + 10))) ||
    isElsewhere(between, a.family, text.slice(b.end, b.end + 40));
  return listed ? 'list' : null;
}

function isElsewhere(between: string, family: Family, behind: string): boolean {
  const noun = family === 'times' ? undefined : again.exec(between)?.[1];
  if (noun && behind.startsWith(` ${noun}`)) return true;
  const beaten =
    family === 'percent' &&
    andBy.test(between) &&
    verbsIn(between, 0, between.length).every(({ soft }) => soft);
  return (
    (beaten || elsewhere.test(between)) &&
    measuresIn(between, 0, between.length).every(({ weak, near }) => weak || near)
  );
}
