import { expect, it } from 'vitest';
import { arrivalInWords } from '../../../src/lib/arrival-words.ts';
import { arrivals } from '../../../src/lib/arrivals.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { documentInfo } from '../../../src/schemas/document.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { corpus, paper, topic } from '../views/sample.ts';

/** A corpus of documents (`added captured`, `-` for unknown), and papers that stand in them; all in one topic. */
function listed(days: Record<string, string>, places: Record<string, string[]>): Corpus {
  const assigned = topicAssignment.parse({ primary: 'kv', also: [], basis: 'rule', scores: [] });
  const known = (day: string | undefined): string | null => (day === '-' || day === undefined ? null : day);
  const counts = { format: 'lines', lines: 1, entries: 1, furnitureLines: 0, unaccountedLines: 0 };
  return corpus({
    documents: new Map(
      Object.entries(days).map(([document, day]) => {
        const [added, captured] = day.split(' ').map(known);
        return [document, documentInfo.parse({ name: document, added, captured })];
      }),
    ),
    ledger: Object.keys(days).map((document) => ({ document, ...counts })),
    papers: Object.entries(places).map(([id, documents]) =>
      paper(id, { sources: documents.map((document, i) => ({ document, line: i + 1 })) }),
    ),
    topics: [topic('kv', 'memory')],
    assignments: new Map(Object.keys(places).map((id) => [paperId.parse(id), assigned])),
  });
}

const order = (days: Record<string, string>): string[] =>
  arrivals(listed(days, {})).map(({ document }) => document);

it('orders documents by the day of adding, else of capture; of one day by that of capture, then by name', () => {
  expect(order({ a: '2026-05-01 2025', b: '2026-04-01 2026-04-01' })).toEqual(['b', 'a']);
  expect(order({ a: '2026-05-01 2025-11-27', b: '2026-05-01 2025-03-11', c: '2026-05-01 2025' })).toEqual([
    'c',
    'b',
    'a',
  ]);
  expect(order({ b: '2026-05-01 -', a: '2026-05-01 -' })).toEqual(['a', 'b']);
  expect(order({ a: '- 2026-05-01', b: '2026-04-01 -', c: '- -' })).toEqual(['c', 'b', 'a']);
});

it('a paper is new with the first document that lists it, and known to the others', () => {
  const found = arrivals(
    listed(
      { late: '2026-05-01 -', early: '2026-04-01 -' },
      { x: ['late', 'early'], y: ['late', 'late'], z: ['early'] },
    ),
  );
  expect(found.map((arrival) => [arrival.document, arrival.fresh.map(({ id }) => id)])).toEqual([
    ['early', ['x', 'z']],
    ['late', ['y']],
  ]);
  expect(found.map(arrivalInWords)).toEqual([
    '2 entries: 2 new papers.',
    '3 entries: 1 new paper, 1 known before and 1 repeat.',
  ]);
  expect(found.map(({ topics }) => topics)).toEqual([
    [{ topic: 'kv', papers: 2, before: 0 }],
    [{ topic: 'kv', papers: 1, before: 2 }],
  ]);
});

it('says so where a document brings nothing new, or nothing that is shown', () => {
  const [, again, hidden] = arrivals(
    listed({ a: '2026-04-01 -', b: '2026-05-01 -', c: '2026-06-01 -' }, { x: ['a', 'b'] }),
  );
  expect(again && arrivalInWords(again)).toBe('1 entry: no new paper and 1 known before.');
  expect(hidden && arrivalInWords(hidden)).toBe('It brought no paper.');
});
