import { sentences } from '../../../src/lib/graph/sentence.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Result } from '../../../src/schemas/result.ts';
import { contributionStarts } from './contribution.ts';
import { resultId } from './id.ts';
import { statementsIn } from './statements.ts';

/**
 * Every quantitative statement of a paper about its own contribution, in the order of its abstract. Each quote is the
 * abstract from `start` to `end`, at most 200 characters. Where it is not clear that a number is such a statement, it is
 * left out.
 */
export function extractResults(paper: Pick<Paper, 'id' | 'abstract' | 'shortName'>): Result[] {
  const text = paper.abstract ?? '';
  const own = { begins: contributionStarts(text, paper.shortName), name: paper.shortName };
  const given = new Map<string, number>();
  return sentences(text)
    .filter(({ to }) => to > own.begins)
    .flatMap((sentence) => statementsIn(text, sentence, own))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((statement) => ({
      id: resultId(paper.id, statement.value, given),
      paper: paper.id,
      ...statement,
    }));
}
