import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { corpusOf, paper, shelf } from './corpus.ts';

const whole = buildSearchIndex(shelf, '/');
const first = { core: whole.core, more: null };
const ids = (index: typeof first | typeof whole, query: string) =>
  search(index, query).papers.map(({ id }) => String(id));

describe('an index whose second part is still under way', () => {
  it.each(shelf.papers.map(({ title }) => title))('finds the same first for %s', (title) => {
    expect(ids(first, title)[0]).toBe(ids(whole, title)[0]);
  });

  it.each(['galore', 'galroe', 'kv cache', 'fine tuning', '"low-rank"', 'training -galore', 'year:2024', ''])(
    'answers %s as the whole does',
    (query) => {
      expect(search(first, query)).toEqual(search(whole, query));
    },
  );

  it('knows no people, and finds them when it is there', () => {
    expect(ids(first, 'zhenyu zhang')).toEqual([]);
    expect(search(first, 'zhenyu zhang').others).toEqual([]);
    expect(ids(whole, 'zhenyu zhang')).toEqual(['galore']);
    expect(search(whole, 'zhenyu zhang').others).toMatchObject([{ kind: 'author', id: 'zhenyu-zhang' }]);
  });

  it('is not changed by the part that comes', () => {
    const before = JSON.stringify(search(first, 'zhang'));
    search(whole, 'zhang');
    expect(JSON.stringify(search(first, 'zhang'))).toBe(before);
  });
});

describe('people', () => {
  const index = buildSearchIndex(
    corpusOf([
      paper('one', 'On galaxies', { authors: ['Philipp Krähenbühl'] }),
      paper('two', 'The Krahenbuhl constant', { abstract: 'A number.' }),
      paper('three', 'On numbers', { authors: ['Philipp Krähenbühl', 'Li Wei'] }),
    ]),
    '/',
  );

  it('are found with and without accents, by any part of the name', () => {
    for (const query of ['krähenbühl', 'krahenbuhl', 'KRÄHENBÜHL philipp'])
      expect(ids(index, query)).toEqual(expect.arrayContaining(['one', 'three']));
  });

  it('count less than a title that says the same', () => {
    expect(ids(index, 'krahenbuhl')[0]).toBe('two');
  });

  it('are found beside words of their papers', () => {
    expect(ids(index, 'krahenbuhl numbers')[0]).toBe('three');
  });

  it('are found where the name is misspelt, and it is said', () => {
    const [paperOf] = search(index, 'krahenbul galaxies').papers;
    expect([paperOf?.id, paperOf?.corrected]).toEqual(['one', [{ from: 'krahenbul', to: 'krahenbuhl' }]]);
  });
});
