import { expect, it } from 'vitest';
import { readSearchIndex } from '../../../../src/lib/search/index-format.ts';
import { decodePostings, encodePostings } from '../../../../src/lib/search/postings.ts';

it('says what is wrong with a thing that is no index of this version', () => {
  expect(() => readSearchIndex([])).toThrow('is not a search index: it has no version');
  expect(() => readSearchIndex({ version: 99 })).toThrow(
    'is a search index of version 99; this program reads version 1',
  );
  expect(() => readSearchIndex({ version: 1, papers: [], others: [], words: ['a'], postings: [] })).toThrow(
    'damaged',
  );
});

it('reads postings back with their papers, and weights within a sixteenth', () => {
  const postings = [0, 1, 7, 30_000].map((paper, i) => ({ paper, weight: [0.2, 1, 5.5, 33][i] ?? 0 }));
  const back = decodePostings(encodePostings(postings));
  expect(back.map(({ paper }) => paper)).toEqual([0, 1, 7, 30_000]);
  back.forEach(({ weight }, i) => {
    const wanted = postings[i]?.weight ?? 0;
    expect(Math.abs(weight / wanted - 1)).toBeLessThan(1 / 16);
  });
});
