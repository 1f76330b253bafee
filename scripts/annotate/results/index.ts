import { sentences } from '../../../src/lib/graph/sentence.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Result } from '../../../src/schemas/result.ts';
import { baselineOf } from './baseline.ts';
import { isClaim } from './claim.ts';
import { contextOf } from './context.ts';
import { contributionStarts } from './contribution.ts';
import { directionOf } from './direction.ts';
import { group } from './groups.ts';
import { resultId } from './id.ts';
import { measured } from './kind.ts';
import { quantities } from './quantities.ts';
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
  const begins = contributionStarts(text, paper.shortName);
  for (const sentence of sentences(text)) {
    let previousEnd = sentence.from;
    for (const numbers of group(quantities(text, sentence.from, sentence.to), text)) {
      const context = contextOf(text, sentence, numbers, previousEnd);
      if (!isClaim(context, sentence.to > begins)) continue;
      previousEnd = numbers.end;
      const what = measured(context);
      const direction = directionOf(context, what);
      const amount = headline(
        numbers.parts.map((part) => part.amount),
        numbers.shape,
      );
      const { start, end } = quoteSpan(context, what);
      const value = text.slice(numbers.start, numbers.end);
      results.push({
        id: resultId(paper.id, value, taken),
        paper: paper.id,
        quote: text.slice(start, end),
        start,
        end,
        value,
        amount,
        unit: numbers.unit,
        ratio: ratioOf(context, what, direction, amount),
        kind: what.kind,
        direction,
        subject: subjectOf(context, what),
        baseline: baselineOf(context),
      });
    }
  }
  return results;
}

/** The number to show: the value after a change, else the largest. */
const headline = (amounts: number[], shape: string): number =>
  shape === 'change' ? (amounts.at(-1) ?? 0) : Math.max(...amounts);
