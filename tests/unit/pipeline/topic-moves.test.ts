import { expect, it } from 'vitest';
import { renderMoves } from '../../../scripts/effects/report.ts';
import { topicMoves } from '../../../scripts/pipeline/topic-moves.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';

const belongs = (primary: string | null) =>
  topicAssignment.parse({ primary, also: [], basis: 'rule', scores: [] });
const before = (papers: Record<string, string | null>): string =>
  JSON.stringify({
    generated: '',
    papers: Object.fromEntries(Object.entries(papers).map(([id, to]) => [id, belongs(to)])),
  });
const after = (papers: Record<string, string | null>) =>
  new Map(Object.entries(papers).map(([id, to]) => [paperId.parse(id), belongs(to)]));

it('tells the papers whose first topic changed, not those that came or went', () => {
  const moves = topicMoves(
    before({ a: 'sand', b: 'sand', gone: 'sand', d: null }),
    after({ a: 'sand', b: 'wells', d: 'wells', constructor: 'sand', 'came-now': 'sand' }),
  );
  expect(moves).toEqual([
    { paper: 'b', from: 'sand', to: 'wells' },
    { paper: 'd', from: null, to: 'wells' },
  ]);
  expect(renderMoves(moves)).toBe(
    '2 papers belong first to another topic than before:\n  b: sand → wells\n  d: no topic → wells',
  );
});

it('tells none of a first run, nor where the file of the last one cannot be read', () => {
  expect(topicMoves(null, after({ a: 'sand' }))).toEqual([]);
  expect(topicMoves('{ "papers": [', after({ a: 'sand' }))).toEqual([]);
  expect(renderMoves([])).toBe('');
});

it('names twelve and counts the rest', () => {
  const all = Array.from({ length: 14 }, (_, n) => ({ paper: `p${String(n)}`, from: 'a', to: null }));
  expect(renderMoves(all).split('\n').slice(-2)).toEqual(['  p11: a → no topic', '  and 2 more.']);
});
