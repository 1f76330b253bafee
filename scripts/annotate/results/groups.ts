import { measuresIn } from './measures.ts';
import type { Quantity } from './quantities.ts';
import type { Family } from './units.ts';
import { verbsIn } from './verbs.ts';

/** Quantities that make one statement: alone, a range, a before and after, or a list under one verb. */
export interface Group {
  start: number;
  end: number;
  parts: Quantity[];
  shape: 'one' | 'range' | 'change' | 'list' | 'versus';
  family: Family;
  unit: string | null;
}

const lead = String.raw`(?:about|around|approximately|roughly|over|nearly|almost|just|only|merely|up to|by|more than|at least|an average of|[~∼≈+])`;
const range = new RegExp(String.raw`^\$?\s?(?:[-–—~∼]+|to|and up to|±|\+\/-)\s?(?:${lead}\s?)?\$?$`, 'u');
const list = new RegExp(String.raw`^\$?\s?(?:,\sand|,\sor|,|and|or|&|\/)\s(?:${lead}\s?)*\$?$`, 'u');
const versus = /^\s(?:vs\.?|versus)\s$/;
const aside = /^\s\($/;
/** The same thing measured elsewhere: `6.3% on MultiArith and 3.1% on GSM8K`. */
const elsewhere =
  /^\$?(?:\s(?:on|for|in)\s(?:the\s|a\s)?[^,;.()]{1,40}?|\s\([^()]{1,30}\)|\s[\p{L}-]{3,20})(?:,\sand|,|\sand)\s(?:(?:by|up to|over)\s)*\$?$/u;
/** Other things beaten: `BM25 by 44%, a plainly trained retriever by 19%`. */
const andBy = /^(?:,\sand|,|\sand)\s[^,;.()]{1,40}?\sby\s$/u;
/** The same words for the same thing elsewhere: `4.6% accuracy gain on X and 3.5% accuracy gain on Y`. */
const again = /^\s([\p{L}-]+(?:\s[\p{L}-]+)?)\s(?:on|in|over|for)\s[^,;.()]{1,40}?,?\sand\s(?:an?\s)?$/u;
const scores: ReadonlySet<Family> = new Set(['score', 'points', 'percent']);

/** Joins what stands together, in the order of the text. */
export function group(found: Quantity[], text: string): Group[] {
  const groups: Group[] = [];
  let parts: Quantity[] = [];
  let shape: Group['shape'] = 'one';
  const close = (): void => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return;
    const named = parts.findLast(({ family }) => family !== 'bare') ?? last;
    const open = text.slice(first.start, last.end).includes('(') && text[last.end] === ')';
    groups.push({
      start: first.start,
      end: last.end + (open ? 1 : 0),
      parts,
      shape,
      family: named.family,
      unit: named.unit,
    });
    parts = [];
    shape = 'one';
  };
  for (const quantity of found) {
    const before = parts.at(-1);
    const between = before ? joint(before, quantity, text, parts[0]?.start ?? 0) : null;
    if (before && between) {
      parts.push(quantity);
      if (shape === 'one' || between === 'list') shape = between;
      continue;
    }
    close();
    parts = [quantity];
  }
  close();
  return groups;
}

/** How the second goes on from the first, or null. */
function joint(a: Quantity, b: Quantity, text: string, start: number): Exclude<Group['shape'], 'one'> | null {
  const between = text.slice(a.end, b.start);
  if (between.length > 60) return null;
  const alike =
    a.family === b.family || a.family === 'bare' || (scores.has(a.family) && scores.has(b.family));
  if (!alike) return null;
  if (range.test(between)) {
    return /\bto\b/.test(between) && /\bfrom\s[~∼]?$/.test(text.slice(Math.max(0, start - 8), start))
      ? 'change'
      : 'range';
  }
  if (a.family === 'bare')
    return b.family !== 'bare' &&
      /^\sand\s$/.test(between) &&
      /\bbetween\s$/.test(text.slice(Math.max(0, start - 8), start))
      ? 'range'
      : null;
  if (list.test(between)) return 'list';
  if (versus.test(between)) return 'versus';
  if (
    (aside.test(between) && text[b.end] === ')') ||
    (aside.test(between) && /^\s(?:relative|absolute)\)/.test(text.slice(b.end, b.end + 10)))
  )
    return 'list';
  const noun = a.family === 'times' ? undefined : again.exec(between)?.[1];
  if (noun && text.startsWith(` ${noun}`, b.end)) return 'list';
  return (elsewhere.test(between) ||
    (a.family === 'percent' &&
      andBy.test(between) &&
      verbsIn(between, 0, between.length).every(({ soft }) => soft))) &&
    measuresIn(text, a.end, b.start).every(({ weak, near }) => weak || near)
    ? 'list'
    : null;
}
