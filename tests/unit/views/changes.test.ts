import { expect, it } from 'vitest';
import { documentInfo } from '../../../src/schemas/document.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { changesView } from '../../../src/views/changes.ts';
import { movesView } from '../../../src/views/moves.ts';
import { corpus, paper, sample } from './sample.ts';

const counts = { format: 'lines', lines: 1, entries: 1, furnitureLines: 0, unaccountedLines: 0 };

it('tells what a document brought: papers, and topics that it began', () => {
  const [day, ...others] = changesView({ ...sample(), ledger: [{ document: 'a.txt', ...counts }] }, '/x/');
  expect(others).toEqual([]);
  expect(day).toMatchObject({ anchor: 'day-2025-03-20', label: 'Saved 20 March 2025' });
  expect(day?.documents).toEqual([
    {
      ...{ anchor: 'document-a.txt', name: 'A listing', file: 'a.txt', saved: null },
      ...{ words: '3 entries: 3 new papers.', count: 3, grown: [] },
      papers: [
        { label: 'GaLore: Low Rank', url: '/x/papers/galore/', date: 'March 2024' },
        { label: 'adan', url: '/x/papers/adan/', date: '2023' },
        { label: 'Spam', url: '/x/papers/spam/', date: null },
      ],
      begun: [{ label: 'TRAINING', url: '/x/topics/training/', theme: 1, papers: 2 }],
    },
  ]);
});

it('shows at most 300 papers of a document and 1,000 in all, those of the newest documents', () => {
  const documents = Array.from({ length: 5 }, (_, i) => `d${i}`);
  const days = changesView(
    corpus({
      documents: new Map(
        documents.map((name, i) => [name, documentInfo.parse({ name, added: `202${i}-01-01` })]),
      ),
      ledger: documents.map((document) => ({ document, ...counts })),
      papers: documents.flatMap((document) =>
        Array.from({ length: 350 }, (_, i) =>
          paper(`${document}-${i}`, { sources: [{ document, line: i + 1 }] }),
        ),
      ),
    }),
    '/',
  );
  expect(days.map(({ label }) => label)[0]).toBe('Added 1 January 2024');
  expect(days.flatMap((day) => day.documents).map(({ count, papers }) => [count, papers.length])).toEqual([
    [350, 300],
    [350, 300],
    [350, 300],
    [350, 100],
    [350, 0],
  ]);
});

it('tells of papers placed by hand, of addresses that lead on, and of what is gone', () => {
  const given = sample();
  const placed = topicAssignment.parse({
    ...{ primary: 'training', also: [], basis: 'correction' },
    scores: [{ topic: 'optimizers', score: 3, words: ['step'] }],
  });
  const view = movesView(
    {
      ...given,
      assignments: new Map([...given.assignments, [paperId.parse('adan'), placed]]),
      permalinks: permalinks.parse({
        papers: {
          galore: { titles: ['x'], former: ['old-galore'] },
          secret: { titles: ['y'], hidden: true, former: ['old-secret'] },
          lost: { titles: ['z'] },
        },
        topics: { training: { name: 'Training', former: ['train'] } },
      }),
    },
    '/x/',
  );
  expect(view).toEqual({
    placed: [
      {
        paper: { label: 'adan', url: '/x/papers/adan/' },
        topic: { label: 'TRAINING', url: '/x/topics/training/', theme: 1 },
        instead: { label: 'OPTIMIZERS', url: '/x/topics/optimizers/', theme: 1 },
      },
    ],
    moved: [
      { from: '/x/papers/old-galore/', label: 'GaLore: Low Rank', url: '/x/papers/galore/' },
      { from: '/x/topics/train/', label: 'TRAINING', url: '/x/topics/training/' },
    ],
    gone: [{ label: 'lost', url: '/x/papers/lost/' }],
  });
});
