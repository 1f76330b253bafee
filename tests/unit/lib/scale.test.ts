import { describe, expect, it } from 'vitest';
import {
  hasFewPapers,
  hasFilesPerPaper,
  hasMapByRegion,
  pagesOf,
  rowsOfPage,
} from '../../../src/lib/scale.ts';
import { site } from '../../../src/schemas/site.ts';
import { paper } from '../views/sample.ts';

const of = (papers: number, asked: object = {}) => ({
  papers: Array.from({ length: papers }, (_, i) => paper(`p${String(i)}`)),
  site: site.parse(asked),
});

describe('what changes with the size of a collection', () => {
  it('below 2,000 papers each has files of its own, from then on only where the site asks', () => {
    expect([of(1), of(1999), of(2000)].map(hasFilesPerPaper)).toEqual([true, true, false]);
    expect(hasFilesPerPaper(of(2000, { filesPerPaper: 'all' }))).toBe(true);
    expect(hasFilesPerPaper(of(1, { filesPerPaper: 'none' }))).toBe(false);
    expect([of(1999), of(2000, { filesPerPaper: 'all' })].map(hasFewPapers)).toEqual([true, false]);
  });

  it('the map goes by regions from 2,000 papers on', () => {
    expect([of(1999), of(2000)].map(hasMapByRegion)).toEqual([false, true]);
  });
});

describe('pages of a list', () => {
  it('hold 300 rows each; an empty list has one', () => {
    expect([0, 300, 301].map((rows) => pagesOf(rows))).toEqual([1, 1, 2]);
  });

  it('hold every row once', () => {
    const rows = Array.from({ length: 7 }, (_, i) => i);
    expect([1, 2, 3].map((page) => rowsOfPage(rows, page, 3))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });
});
