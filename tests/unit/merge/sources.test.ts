import { expect, it } from 'vitest';
import { mergeEntries } from '../../../scripts/merge/paper.ts';
import { bareEntry } from '../../../scripts/read/reader.ts';

const base = bareEntry('a.bib', 1, 'Rivers at Night');

it('a list of authors that was cut short counts nobody, and a whole list is taken before it', () => {
  const cut = { ...base, authors: ['Ada Brook'], authorCount: null };
  const whole = { ...base, document: 'b.ris', authors: ['Ada Brook', 'Cem Dal'], authorCount: 2 };
  const alone = mergeEntries([cut], null, new Map());
  expect(alone.authors).toEqual(['Ada Brook']);
  expect(alone.facts.authorCount).toBeNull();
  const both = mergeEntries([cut, whole], null, new Map());
  expect(both.authors).toEqual(['Ada Brook', 'Cem Dal']);
  expect(both.facts.authorCount).toBe(2);
  expect(both.facts.origins['authors']).toEqual({ kind: 'document', document: 'b.ris', line: 1 });
});

it("a publisher's DOI is taken before the one that arXiv gives", () => {
  const preprint = { ...base, doi: '10.48550/arxiv.2401.00001' };
  const printed = { ...base, document: 'b.ris', doi: '10.1000/rivers' };
  expect(mergeEntries([preprint, printed], null, new Map()).facts.identifiers.doi).toBe('10.1000/rivers');
  expect(mergeEntries([preprint], null, new Map()).facts.identifiers.doi).toBe('10.48550/arxiv.2401.00001');
});

it('a year and a month of it agree, and the month is taken; two years do not', () => {
  const dated = (date: string, precision: 'year' | 'month') => ({
    ...base,
    published: { date, precision, basis: 'stated' as const },
  });
  const merged = (...entries: (typeof base)[]) => mergeEntries(entries, null, new Map());
  const same = merged(dated('2012', 'year'), dated('2012-05', 'month'));
  expect(same.facts.published?.date).toBe('2012-05');
  expect(same.doubts).toEqual([]);
  const other = merged(dated('2012', 'year'), dated('2013-01', 'month'));
  expect(other.facts.published?.date).toBe('2012');
  expect(other.doubts.map(({ message }) => message)).toEqual([
    'Documents give different dates: 2012, 2013-01.',
  ]);
});
