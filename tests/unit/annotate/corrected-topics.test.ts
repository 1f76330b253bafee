import { describe, expect, it } from 'vitest';
import { readCorrectedTopics } from '../../../scripts/annotate/corrected-topics.ts';
import { corrections } from '../../../src/schemas/corrections.ts';
import { paper, topic } from '../views/sample.ts';

const topics = ['bread', 'soup', 'cake'].map((id) => topic(id, 'kitchen'));
const papers = [paper('rye'), paper('oat', { sources: [{ document: 'b.txt', line: 7 }] })];
const read = (rows: unknown[]) =>
  readCorrectedTopics(
    { ...corrections.parse({ topics: rows }), lines: new Map([['topics.0', 12]]) },
    topics,
    papers,
    {},
  );

describe('topics set by corrections', () => {
  it('name the paper by its id or by an entry; the later row wins', () => {
    const { corrected } = read([
      { of: { paper: 'rye' }, primary: 'soup' },
      { of: { document: 'b.txt', line: 7 }, primary: 'cake', also: ['soup', 'cake'] },
      { of: { paper: 'rye' }, primary: 'bread' },
    ]);
    expect([...corrected]).toEqual([
      ['rye', { primary: 'bread', also: undefined }],
      ['oat', { primary: 'cake', also: ['soup'] }],
    ]);
  });

  it.each([
    [{ of: { paper: 'spelt' }, primary: 'soup' }, 'no paper here has or had the id "spelt".'],
    [{ of: { document: 'b.txt', line: 8 }, primary: 'soup' }, 'no entry begins at documents/b.txt:8.'],
    [{ of: { paper: 'rye' }, primary: 'tea' }, 'there is no file topics/tea.md.'],
  ])('say what is wrong with %o', (row, message) => {
    expect(read([row]).findings).toEqual([
      { file: 'corrections.yaml', line: 12, message: `topics: ${message} Mend or remove the row.` },
    ]);
  });
});
