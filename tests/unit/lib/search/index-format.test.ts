import { expect, it } from 'vitest';
import {
  readCore,
  readManifest,
  readMore,
  searchIndexVersion,
} from '../../../../src/lib/search/index-format.ts';
import { decodePostings, encodePostings } from '../../../../src/lib/search/postings.ts';

it.each([
  ['the head of a search index', readManifest, { texts: 'a' }, 'texts'],
  ['a search index', readCore, { papers: [], topics: [], themes: [], works: [] }, 'acronyms'],
  ['the second part of a search index', readMore, { authors: [], bylines: [], words: '' }, 'postings'],
])('says what is wrong with a thing that is not %s of this version', (what, read, damaged, missing) => {
  for (const none of [null, 7, 'text', []])
    expect(() => read(none)).toThrow(`is not ${what}: it has no version`);
  expect(() => read({ version: 99 })).toThrow(`is ${what} of version 99; this program reads version 3`);
  expect(() => read({ version: searchIndexVersion, ...damaged })).toThrow(
    `is a damaged file: "${missing}" of ${what} is missing`,
  );
});

it('reads postings back with their papers, and weights within a sixteenth', () => {
  const papers = [0, 1, 7, 30_000];
  const weights = [0.2, 1, 5.5, 33];
  const back = decodePostings(encodePostings({ papers, weights }));
  expect(back.papers).toEqual(papers);
  for (const [i, wanted] of weights.entries())
    expect(Math.abs((back.weights[i] ?? 0) / wanted - 1)).toBeLessThan(1 / 16);
});
