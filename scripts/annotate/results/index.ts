import { sentences } from '../../../src/lib/graph/sentence.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Result } from '../../../src/schemas/result.ts';
import { baselineOf } from './baseline.ts';
import { isClaim } from './claim.ts';
import { contextOf, type Context } from './context.ts';
import { contributionStarts } from './contribution.ts';
import { directionOf } from './direction.ts';
import { divided } from './divide.ts';
import { group } from './groups.ts';
import { resultId } from './id.ts';
import { measured, type Measured } from './kind.ts';
import { quantities, type Quantity } from './quantities.ts';
import { quoteSpan } from './quote.ts';
import { ratioOf } from './ratio.ts';
import { subjectOf } from './subject.ts';

/**
 * Every quantitative statement of a paper about its own contribution, in the order of its abstract. Each quote is the
 * abstract from `start` to `end`, at most 200 characters. Where it is not clear that a number is such a statement, it is
 * left out.
 */
export function extractResults(paper: Pick<Paper, 'id' | 'abstract' | 'shortName'>): Result[] {
  const text = paper.abstract ?? '';
  const taken = new Set<string>();
  const results: Result[] = [];
  const own = { begins: contributionStarts(text, paper.shortName), name: paper.shortName };
  for (const sentence of sentences(text)) {
    let previousEnd = sentence.from;
    const groups = group(quantities(text, sentence.from, sentence.to), text);
    for (const [i, numbers] of groups.entries()) {
      const context = contextOf(text, sentence, numbers, previousEnd);
      if (!isClaim(context, own)) continue;
      previousEnd = numbers.end;
      const next = groups[i + 1]?.start ?? sentence.to;
      for (const { what, parts } of statements(context)) {
        const start = parts[0]?.start ?? numbers.start;
        const value = text.slice(
          start,
          parts.length === numbers.parts.length ? numbers.end : parts.at(-1)?.end,
        );
        results.push({
          id: resultId(paper.id, value, taken),
          paper: paper.id,
          ...described({ ...context, group: { ...numbers, parts } }, what, quoteSpan(context, what, next)),
          value,
        });
      }
    }
  }
  return results;
}

/** One statement, or one for each thing that the numbers measure. */
function statements(context: Context): { what: Measured; parts: Quantity[] }[] {
  const { parts } = context.group;
  return (
    divided(context)?.map((what, i) => ({ what, parts: parts.slice(i, i + 1) })) ?? [
      { what: measured(context), parts },
    ]
  );
}

function described(
  context: Context,
  what: Measured,
  { start, end }: { start: number; end: number },
): Omit<Result, 'id' | 'paper' | 'value'> {
  const { parts, shape, unit } = context.group;
  const direction = directionOf(context, what);
  const amounts = parts.map(({ amount }) => amount);
  const amount = shape === 'change' ? (amounts.at(-1) ?? 0) : Math.max(...amounts);
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
