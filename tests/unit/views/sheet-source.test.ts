import { expect, it } from 'vitest';
import { documentInfo } from '../../../src/schemas/document.ts';
import { sheetSource } from '../../../src/views/sheet-source.ts';
import { corpus } from './sample.ts';

const row = (document: string) => ({
  document,
  format: 'paragraphs',
  lines: 1,
  entries: 1,
  furnitureLines: 0,
  unaccountedLines: 0,
});

const of = (known: Record<string, { captured?: string; assumed?: string } | null>): string =>
  sheetSource(
    corpus({
      ledger: Object.keys(known).map(row),
      documents: new Map(
        Object.entries(known).flatMap(([document, info]) =>
          info === null ? [] : [[document, documentInfo.parse({ name: document, ...info })] as const],
        ),
      ),
    }),
  );

it('tells of how many documents a sheet was made, and when the newest was saved', () => {
  expect(of({ 'a.txt': { captured: '2025' }, 'b.txt': { captured: '2025-03-20' }, 'c.txt': null })).toBe(
    'Made from 3 documents, the newest saved on 20 March 2025.',
  );
  expect(of({ 'a.txt': { captured: '2025', assumed: 'All of it.' } })).toBe(
    'Made from 1 document, saved in 2025 (assumed).',
  );
});

it('leaves out a day that nobody knows', () => {
  expect(of({ 'a.txt': null })).toBe('Made from 1 document.');
  expect(of({ 'a.txt': {}, 'b.txt': {} })).toBe('Made from 2 documents.');
});
