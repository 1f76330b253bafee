import { expect, it } from 'vitest';
import { makeQueries, misspell, queryClasses } from '../../../scripts/bench/queries.ts';
import { lcg } from '../../../src/lib/layout/lcg.ts';
import { slips } from '../../../src/lib/search/distance.ts';
import { papers } from '../lib/search/shipped.ts';
import { paper } from '../lib/search/corpus.ts';

const abstract =
  'Training needs memory beyond measure; projection lowers gradient storage without hurting accuracy anywhere, experiments suggest.';
const galore = paper('galore', 'GaLore: Memory-Efficient Training by Gradient Projection', {
  shortName: 'GaLore',
  abstract,
});

it('makes one query of each class for a paper, each from its own words', () => {
  const queries = new Map(makeQueries([galore], 10).map(({ class: kind, query }) => [kind, query]));
  expect([...queries.keys()]).toEqual([...queryClasses]);
  expect(queries.get('short name')).toBe('galore');
  expect(galore.title.toLowerCase().startsWith(queries.get('first third') ?? '?')).toBe(true);
  const three = queries.get('three words')?.split(' ') ?? [];
  expect(three).toHaveLength(3);
  for (const word of three) expect(galore.title.toLowerCase()).toContain(word);
  const wrong = (kind: 'one typo' | 'two typos') =>
    (queries.get(kind)?.split(' ') ?? []).filter((word, i) => word !== three[i]).length;
  expect([wrong('one typo'), wrong('two typos')]).toEqual([1, 2]);
  for (const word of queries.get('abstract')?.split(' ') ?? [])
    expect(abstract.toLowerCase()).toContain(word);
});

it('leaves out what a paper has not', () => {
  expect(makeQueries([paper('x', 'Two words')], 10)).toEqual([]);
});

it('makes a slip of one step after the first letter', () => {
  const random = lcg(7);
  for (const word of ['gradient', 'bottleneck', 'aaaaa'])
    for (let i = 0; i < 200; i += 1) {
      const wrong = misspell(word, random);
      expect([wrong, wrong[0], slips(word, wrong)]).toEqual([wrong, word[0], 1]);
    }
});

it('gives the same queries for the same papers and seed, and no query twice', () => {
  const queries = makeQueries(papers, 60);
  expect(makeQueries(papers, 60)).toEqual(queries);
  expect(makeQueries(papers, 60, 2)).not.toEqual(queries);
  expect(new Set(queries.map(({ paper: id }) => id)).size).toBe(60);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});
