import { describe, expect, it } from 'vitest';
import {
  authorsInWords,
  changesInWords,
  choiceInWords,
  countInWords,
  isNothingFound,
  matchedInWords,
  otherInWords,
  plainly,
  understoodInWords,
} from '../../../src/client/search/words.ts';
import { parseQuery } from '../../../src/lib/search/parse-query.ts';
import type { Found, ShownOther } from '../../../src/client/search/found.ts';

const other: ShownOther = {
  kind: 'topic',
  id: 'kv-cache',
  url: '/topics/kv-cache/',
  name: 'KV cache',
  kindName: 'topic',
  papers: 11,
  exact: true,
};

function found(query: string, known: Partial<Found> = {}): Found {
  return {
    question: { query, filters: [], limit: 50, told: 10 },
    papers: [],
    total: 0,
    others: [],
    otherCounts: { topic: 0, work: 0, author: 0 },
    facets: { topic: [], theme: [], year: [], venue: [], has: [], kind: [] },
    labels: { 'topic:kv-cache': 'KV cache' },
    asked: parseQuery(query),
    corrected: [],
    expanded: [],
    complete: true,
    unread: 0,
    waysOut: [],
    nearTopics: [],
    ...known,
  };
}

it('says where words were found', () => {
  const title = { field: 'title' as const, what: ['GaLore: memory'] };
  expect(matchedInWords([title])).toBe('In the title');
  expect(matchedInWords([title, { field: 'abstract', what: [] }])).toBe('In the title and the abstract');
  expect(
    matchedInWords([
      { field: 'author', what: ['Tri Dao', 'Dan Fu'] },
      { field: 'year', what: ['2022'] },
    ]),
  ).toBe('Author Tri Dao and Dan Fu · year 2022');
  expect(matchedInWords([])).toBe('');
});

it('says what was read otherwise than it was typed', () => {
  const corrected = [{ from: 'galroe', to: 'galore' }];
  const expanded = [{ from: 'peft', to: 'parameter efficient fine tuning' }];
  expect(changesInWords({ corrected, expanded }).map(plainly)).toEqual([
    '“galroe” corrected to “galore”',
    '“peft” read as “parameter efficient fine tuning”',
  ]);
});

it('names choices as people do', () => {
  const labels = { 'topic:kv-cache': 'KV cache' };
  const words = (field: 'topic' | 'year' | 'kind', value: string, not = false) =>
    choiceInWords({ field, value, not }, labels);
  expect(words('topic', 'kv-cache', true)).toBe('Not topic: KV cache');
  expect(words('year', '2023..2025')).toBe('Year: 2023 to 2025');
  expect(words('year', '2023..')).toBe('Year: from 2023 on');
  expect(words('year', '..2020')).toBe('Year: until 2020');
  expect(words('year', 'unknown')).toBe('Year: not known');
  expect(words('kind', 'work')).toBe('Kind: works');
});

it('names authors and things', () => {
  expect(authorsInWords(['A', 'B', 'C', 'D'])).toBe('A, B and 2 others');
  expect(authorsInWords(['A', 'B', 'C'])).toBe('A, B and C');
  expect(otherInWords(other)).toBe('topic, 11 papers');
  expect(otherInWords({ ...other, kind: 'work', kindName: 'method', papers: 1 })).toBe(
    'method, named by 1 paper',
  );
  expect(otherInWords({ ...other, kind: 'author' })).toBe('author of 11 papers');
});

describe('the count', () => {
  it('tells papers and what else was found', () => {
    expect(countInWords(found('lora', { total: 1, otherCounts: { topic: 1, work: 0, author: 12 } }))).toBe(
      '1 paper, 1 topic, 12 authors',
    );
    expect(countInWords(found('lora'))).toBe('No papers');
    expect(countInWords(found('year:2024', { total: 1200 }))).toBe('1,200 papers, newest first');
    expect(countInWords(found('kind:topic cache', { otherCounts: { topic: 1, work: 0, author: 0 } }))).toBe(
      '1 topic',
    );
  });

  it('says when abstracts must yet be read for a phrase', () => {
    expect(countInWords(found('"kv cache"', { total: 2, unread: 3 }))).toBe(
      '2 papers so far; 3 abstracts not read yet',
    );
  });
});

it('helps where no paper was found, but not where the thing itself was or abstracts are still to come', () => {
  expect(isNothingFound(found('x'))).toBe(true);
  expect(isNothingFound(found('x', { others: [{ ...other, exact: false }] }))).toBe(true);
  expect(isNothingFound(found('kv cache', { others: [other] }))).toBe(false);
  expect(isNothingFound(found('kind:topic x', { others: [{ ...other, exact: false }] }))).toBe(false);
  expect(isNothingFound(found('"x y"', { unread: 2 }))).toBe(false);
});

it('says how signs and filters were understood', () => {
  expect(
    understoodInWords(found('"low rank" +memory -vision topic:kv-cache -year:2020..2022 author:dao')),
  ).toEqual([
    'the exact words “low rank”',
    'must hold “memory”',
    'must not hold “vision”',
    'topic KV cache',
    'not year 2020 to 2022',
    'author dao',
  ]);
});

it('says that papers are not chosen by authors while these are not there', () => {
  expect(understoodInWords(found('author:dao', { complete: false }))).toEqual([
    'author dao (authors are not loaded yet)',
  ]);
});
