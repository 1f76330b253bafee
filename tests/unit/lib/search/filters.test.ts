import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { facetFields } from '../../../../src/lib/search/filters.ts';
import type { Filter } from '../../../../src/lib/search/parse-query.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { topicId } from '../../../../src/schemas/id.ts';
import { corpusOf, paper } from './corpus.ts';
import { index as shipped } from './shipped.ts';

const repository = 'https://example.org/code';
const corpus = corpusOf(
  [
    paper('a', 'Memory of caches', { date: '2023-05', venue: 'ICML', repository, authors: ['Tri Dao'] }),
    paper('b', 'Memory of optimizers', { date: '2024', venue: 'ICML', authors: ['Dao Li', 'Ann Lee'] }),
    paper('c', 'Memory of both', { date: '2025-01-02', venue: 'ICML Workshop', repository }),
    paper('d', 'Memory of nothing', { authors: ['Philipp Krähenbühl'] }),
    paper('e', 'Something else', { date: '2024-11', venue: 'NeurIPS' }),
  ],
  { a: 'kv-cache', b: 'optimizers', c: 'optimizers' },
);
const index = buildSearchIndex(corpus, '/');
const found = (query: string, filters: Filter[] = []) =>
  search(index, query, { filters })
    .papers.map(({ id }) => String(id))
    .sort()
    .join(' ');
const filter = (field: Filter['field'], ...values: string[]): Filter => ({ field, values, not: false });

describe('a filter', () => {
  it.each([
    ['topic:kv-cache', 'a'],
    ['topic:"KV cache compression"', 'a'],
    ['topic:none-such', ''],
    ['theme:memory', 'b c'],
    ['theme:none-such', ''],
    ['year:2024', 'b e'],
    ['year:2023..2024', 'a b e'],
    ['year:2024..', 'b c e'],
    ['year:..2023', 'a'],
    ['year:2025..2023', 'a b c e'],
    ['year:unknown', 'd'],
    ['venue:neurips', 'e'],
    ['venue:unknown', 'd'],
    ['has:code', 'a c'],
    ['author:dao', 'a b'],
    ['author:"tri dao"', 'a'],
    ['author:tri-dao', 'a'],
    ['author:krähen', 'd'],
    ['author:krahenbuhl', 'd'],
    ['kind:paper', 'a b c d e'],
  ])('%s leaves %s', (query, left) => {
    expect(found(query)).toBe(left);
  });

  it.each([
    ['topic:kv-cache,optimizers', 'a b c'],
    ['year:2023,2025', 'a c'],
    ['year:2025..,unknown', 'c d'],
  ])('of several values asks for one: %s', (query, left) => {
    expect(found(query)).toBe(left);
  });

  it.each([
    ['theme:memory has:code', 'c'],
    ['has:code year:2023', 'a'],
    ['author:dao topic:optimizers', 'b'],
    ['topic:kv-cache topic:optimizers', ''],
  ])('beside another asks for both: %s', (query, left) => {
    expect(found(query)).toBe(left);
  });

  it.each([
    ['-has:code', 'b d e'],
    ['-topic:kv-cache,optimizers', 'd e'],
    ['-year:unknown', 'a b c e'],
    ['-author:dao', 'c d e'],
    ['-topic:none-such', 'a b c d e'],
    ['memory -kind:work', 'a b c d'],
  ])('with a minus asks for the others: %s', (query, left) => {
    expect(found(query)).toBe(left);
  });

  it('counts like one of the query when it is given beside it', () => {
    expect(found('memory', [filter('topic', 'optimizers'), filter('has', 'code')])).toBe('c');
    expect(found('memory has:code', [{ ...filter('topic', 'optimizers'), not: true }])).toBe('a');
  });

  it('without words gives the newest first, those without a date last', () => {
    const { papers, total } = search(index, 'kind:paper', { limit: 3 });
    expect([papers.map(({ id }) => id), total]).toEqual([['c', 'e', 'b'], 5]);
    expect(search(index, '-cache').papers.at(-1)?.id).toBe('d');
  });

  it('leaves all papers while nothing is known of people', () => {
    for (const query of ['author:dao', '-author:dao'])
      expect(search({ core: index.core, more: null }, query).total).toBe(5);
  });
});

describe('the choices', () => {
  const choices = (field: (typeof facetFields)[number], query: string, filters: Filter[] = []) =>
    search(index, query, { filters }).facets[field].map(({ value, papers }) => [value, papers]);

  it('come by number, years backwards, what is not known last', () => {
    expect(choices('topic', 'memory')).toEqual([
      ['optimizers', 2],
      ['kv-cache', 1],
    ]);
    expect(choices('year', 'memory')).toEqual([
      ['2025', 1],
      ['2024', 1],
      ['2023', 1],
      ['unknown', 1],
    ]);
    expect(choices('has', 'memory')).toEqual([['code', 2]]);
  });

  it('bear the names of topics and themes', () => {
    expect(search(index, 'caches').facets.topic).toEqual([
      { value: 'kv-cache', label: 'KV cache compression', papers: 1 },
    ]);
  });

  it('count what is left with the filters of the other fields, not with their own', () => {
    expect(choices('topic', 'memory', [filter('topic', 'kv-cache')])).toEqual(choices('topic', 'memory'));
    expect(choices('topic', 'memory has:code', [filter('topic', 'kv-cache')])).toEqual([
      ['kv-cache', 1],
      ['optimizers', 1],
    ]);
    expect(choices('year', 'memory', [filter('topic', 'optimizers')])).toEqual([
      ['2025', 1],
      ['2024', 1],
    ]);
  });

  it('are counted beyond the papers that are shown', () => {
    const { papers, facets } = search(index, 'memory', { limit: 1 });
    expect([papers.length, facets.has[0]?.papers]).toEqual([1, 2]);
  });
});

it.each(['memory', 'kind:paper', 'something', 'topic:optimizers year:2024..2025'])(
  'each choice of %s leaves as many papers as it says',
  (query) => {
    for (const shelf of [index, shipped]) {
      const { facets } = search(shelf, query);
      for (const field of facetFields)
        for (const { value, papers } of facets[field]) {
          const { total } = search(shelf, query, { filters: [filter(field, value)] });
          expect([field, value, total]).toEqual([field, value, papers]);
        }
    }
  },
);

it('a topic and a theme of one id keep their own names', () => {
  const [first, ...others] = corpus.topics;
  if (!first) throw new Error('no topic');
  const themes = [{ id: first.theme, name: 'Serving models', description: '' }];
  const twins = { ...first, id: topicId.parse(first.theme) };
  const assignments: typeof corpus.assignments = new Map(
    corpus.papers.map(({ id }) => [id, { primary: twins.id, also: [], basis: 'rule', scores: [] }]),
  );
  const made = { ...corpus, site: { ...corpus.site, themes }, topics: [twins, ...others], assignments };
  const { facets } = search(buildSearchIndex(made, '/'), 'memory');
  expect(facets.topic.map(({ label }) => label)).toEqual([first.name]);
  expect(facets.theme.map(({ label }) => label)).toEqual(['Serving models']);
});
