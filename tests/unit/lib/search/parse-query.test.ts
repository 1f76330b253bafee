import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutQuery,
  type Filter,
  parseQuery,
  type ParsedQuery,
  yearRange,
} from '../../../../src/lib/search/parse-query.ts';

const nothing: ParsedQuery = { text: '', phrases: [], must: [], not: [], filters: [] };
const filter = (field: Filter['field'], values: string[], not = false): Partial<ParsedQuery> => ({
  filters: [{ field, values, not }],
});

describe('each form', () => {
  it.each<[string, Partial<ParsedQuery>]>([
    ['kv cache', { text: 'kv cache' }],
    ['"low rank" llm', { text: 'low rank llm', phrases: ['low rank'] }],
    ['“low rank” llm', { text: 'low rank llm', phrases: ['low rank'] }],
    ['„low rank“ llm', { text: 'low rank llm', phrases: ['low rank'] }],
    ['+gpu memory', { text: 'gpu memory', must: ['gpu'] }],
    ['memory -gpu', { text: 'memory', not: ['gpu'] }],
    ['memory -"one gpu"', { text: 'memory', not: ['one gpu'] }],
    ['+"one gpu"', { text: 'one gpu', phrases: ['one gpu'] }],
    ['topic:kv-cache', filter('topic', ['kv-cache'])],
    ['Topic:KV-Cache', filter('topic', ['kv-cache'])],
    ['topic:"KV cache"', filter('topic', ['kv cache'])],
    ['topic:kv-cache,optimizers', filter('topic', ['kv-cache', 'optimizers'])],
    ['-topic:kv-cache', filter('topic', ['kv-cache'], true)],
    ['+topic:kv-cache', filter('topic', ['kv-cache'])],
    ['theme:memory', filter('theme', ['memory'])],
    ['year:2023', filter('year', ['2023'])],
    ['year:2023..2025', filter('year', ['2023..2025'])],
    ['year:2023..', filter('year', ['2023..'])],
    ['year:..2020,unknown', filter('year', ['..2020', 'unknown'])],
    ['venue:icml', filter('venue', ['icml'])],
    ['venue:"annals, of x"', filter('venue', ['annals, of x'])],
    ['author:"tri dao"', filter('author', ['tri dao'])],
    ['has:code', filter('has', ['code'])],
    ['kind:paper,work', filter('kind', ['paper', 'work'])],
  ])('%s', (query, parts) => {
    expect(parseQuery(query)).toEqual({ ...nothing, ...parts });
  });

  it('keeps the order of words, and says by a blank that the last one is whole', () => {
    expect(parseQuery('a topic:x b -c +d "e f" ').text).toBe('a b d e f ');
    expect(parseQuery('kv cach').text).toBe('kv cach');
    expect(parseQuery('kv cache ').text).toBe('kv cache ');
    expect(parseQuery('topic:x ').text).toBe('');
  });
});

describe('what is none of these is text', () => {
  it.each([
    'c++',
    'o(1/k)',
    '$_2$',
    'a:b',
    'topic:',
    'topic:,',
    'topic:!',
    'year:23',
    'year:20..30',
    'has:data',
    'kind:poster',
    'title:galore',
    'https://arxiv.org/abs/2403.03507',
    '"',
    '""',
    '"unclosed phrase',
    '"..."',
    '-',
    '--',
    '+',
    '-$',
    '+++',
    '--flag',
    'fine-tuning',
    '10^-2',
    'it"s one"',
    '🦥 🦥',
    '注意力',
    'שלום עולם',
    'constructor:x',
    '__proto__:x',
  ])('%s', (query) => {
    expect(parseQuery(query)).toEqual({ ...nothing, text: query });
  });

  it('nothing is nothing', () => {
    for (const query of ['', ' ', '\n\t']) expect(parseQuery(query)).toEqual(nothing);
  });
});

/** Parts with the way they are written. */
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const year = fc.integer({ min: 1900, max: 2100 }).map(String);
const values: Record<Filter['field'], fc.Arbitrary<string[]>> = {
  topic: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), { minLength: 1, maxLength: 3 }),
  theme: fc.array(word, { minLength: 1, maxLength: 3 }),
  year: fc.array(
    fc.oneof(
      year,
      fc.tuple(year, year).map((both) => both.join('..')),
      fc.constant('unknown'),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  venue: phrase.map((one) => [one]),
  author: phrase.map((one) => [one]),
  has: fc.constant(['code']),
  kind: fc.array(fc.constantFrom('paper', 'topic', 'work', 'author'), { minLength: 1, maxLength: 4 }),
};
const part = fc.oneof(
  word.map((one) => ({ written: one, adds: { text: one } })),
  phrase.map((one) => ({ written: `"${one}"`, adds: { text: one, phrases: [one] } })),
  word.map((one) => ({ written: `+${one}`, adds: { text: one, must: [one] } })),
  word.map((one) => ({ written: `-${one}`, adds: { not: [one] } })),
  phrase.map((one) => ({ written: `-"${one}"`, adds: { not: [one] } })),
  ...Object.entries(values).map(([field, list]) =>
    fc.tuple(list, fc.boolean()).map(([all, not]) => ({
      written: `${not ? '-' : ''}${field}:${all.some((one) => one.includes(' ')) ? `"${all.join()}"` : all.join()}`,
      adds: filter(field as Filter['field'], all, not),
    })),
  ),
);

it('reads back whatever is put together of its parts, in any order', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const added: Partial<ParsedQuery>[] = parts.map(({ adds }) => adds);
      expect(parseQuery(parts.map(({ written }) => written).join(' '))).toEqual({
        text: added.flatMap(({ text = [] }) => text).join(' '),
        phrases: added.flatMap(({ phrases = [] }) => phrases),
        must: added.flatMap(({ must = [] }) => must),
        not: added.flatMap(({ not = [] }) => not),
        filters: added.flatMap(({ filters = [] }) => filters),
      });
    }),
    { numRuns: 500 },
  );
});

it('throws at nothing, and says the same of what is left as text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: fc.constantFrom(...Array.from('ab"“”„+-:,. ..2023topicyear')), maxLength: 40 }),
      ),
      (query) => {
        const { text, filters } = parseQuery(query);
        expect(text.isWellFormed()).toBe(true);
        for (const { values: all } of filters) expect(all.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1000 },
  );
});

it('reads the first thousand characters, and none of them half', () => {
  expect(cutQuery('x'.repeat(10_000))).toHaveLength(1000);
  expect(cutQuery(`${'x'.repeat(999)}🦥`).isWellFormed()).toBe(true);
  expect(parseQuery('-a '.repeat(5000)).not.length).toBeLessThan(400);
});

it.each([
  ['2023', [2023, 2023]],
  ['2023..2025', [2023, 2025]],
  ['2023..', [2023, Infinity]],
  ['..2020', [-Infinity, 2020]],
  ['unknown', null],
])('year %s means %j', (value, range) => {
  expect(yearRange(value)).toEqual(range);
});
