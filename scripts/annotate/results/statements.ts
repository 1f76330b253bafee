import type { Span } from '../../../src/lib/graph/sentence.ts';
import type { Result } from '../../../src/schemas/result.ts';
import { baselineOf } from './baseline.ts';
import { isOwnBound } from './bounds.ts';
import { isBackground, isClaim, type Own } from './claim.ts';
import { contextOf, type Context } from './context.ts';
import { largest } from './convert.ts';
import { directionOf } from './direction.ts';
import { divided } from './divide.ts';
import { formulasIn, outside, type Formula } from './formulas.ts';
import { group, type Group } from './groups.ts';
import { measured, type Measured } from './kind.ts';
import { quantities } from './quantities.ts';
import { quoteSpan, type Place } from './quote.ts';
import { ratioOf } from './ratio.ts';
import { subjectOf } from './subject.ts';

/** A result before it has an address. */
export type Statement = Omit<Result, 'id' | 'paper'>;

/** Every result that a sentence states: by numbers with units, and by rates and bounds in signs. */
export function statementsIn(text: string, sentence: Span, own: Own): Statement[] {
  if (isBackground(text.slice(sentence.from, sentence.to), own)) return [];
  const formulas = formulasIn(text, sentence.from, sentence.to);
  return [...measurements(text, sentence, own, formulas), ...bounds(text, sentence, formulas)];
}

function measurements(text: string, sentence: Span, own: Own, formulas: Formula[]): Statement[] {
  const free = outside(formulas);
  const prose = quantities(text, sentence.from, sentence.to).filter(({ start }) => free(start));
  const found: Statement[] = [];
  let previousEnd = sentence.from;
  const groups = group(prose, text);
  const nextOf = starts(groups);
  for (const [i, numbers] of groups.entries()) {
    const context = contextOf(text, sentence, numbers, previousEnd);
    if (!isClaim(context, own)) continue;
    const said = divided(context) ?? [measured(context)];
    if (said.some((what) => !isTold(what, context))) continue;
    previousEnd = numbers.end;
    const next = nextOf[i] ?? sentence.to;
    for (const [n, what] of said.entries()) {
      const parts = said.length > 1 ? numbers.parts.slice(n, n + 1) : numbers.parts;
      const whole = said.length > 1 ? parts[0] : numbers;
      found.push({
        ...described(
          { ...context, group: { ...numbers, parts } },
          what,
          quoteSpan(context, said[0] ?? what, next),
        ),
        value: text.slice(whole?.start, whole?.end),
      });
    }
  }
  return found;
}

/** For each group where the next begins that may be a statement. */
function starts(groups: Group[]): (number | undefined)[] {
  let next: number | undefined;
  return groups
    .toReversed()
    .map(({ family, start }) => {
      const following = next;
      if (family !== 'bare') next = start;
      return following;
    })
    .toReversed();
}

/** Something must say what is measured, or be changed `by` so much; machines and watts say it themselves. */
const isTold = (
  { kind, measure }: Measured,
  { text, group: { family, end }, verb, before, after, compared }: Context,
): boolean =>
  kind !== 'other' ||
  measure !== null ||
  family === 'devices' ||
  family === 'power' ||
  (compared !== null &&
    /^\s(?:more|less|fewer)\b/.test(after) &&
    /\bthan\b/.test(text.slice(end, end + 60))) ||
  ((verb?.move === 'less' || verb?.move === 'more') && /\bby\s[^,;.]{0,20}$/.test(before));

function described(context: Context, what: Measured, { start, end }: Place): Omit<Statement, 'value'> {
  const { parts, shape, unit } = context.group;
  const direction = directionOf(context, what);
  const headline = shape === 'change' ? parts.at(-1) : shape === 'versus' ? parts[0] : null;
  const amount = headline?.amount ?? largest(parts);
  return {
    quote: context.text.slice(start, end),
    start,
    end,
    amount,
    unit,
    ratio: ratioOf(context, what, direction, amount),
    kind: what.kind,
    direction,
    subject: subjectOf(context, what),
    baseline: baselineOf(context),
  };
}

function bounds(text: string, sentence: Span, formulas: Formula[]): Statement[] {
  const found: Statement[] = [];
  let previousEnd = sentence.from;
  for (const [i, formula] of formulas.entries()) {
    const { start, end } = formula;
    const numbers: Group = { start, end, parts: [], shape: 'one', family: 'bare', unit: null };
    const context = contextOf(text, sentence, numbers, previousEnd);
    if (!isOwnBound(context, formula)) continue;
    previousEnd = end;
    const quote = quoteSpan(context, { kind: 'other', measure: null }, formulas[i + 1]?.start ?? sentence.to);
    found.push({
      quote: text.slice(quote.start, quote.end),
      ...quote,
      value: text.slice(start, end),
      amount: null,
      unit: null,
      ratio: null,
      kind: 'other',
      direction: 'reaches',
      subject: null,
      baseline: baselineOf(context),
    });
  }
  return found;
}
