import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../../scripts/bench/open-files.ts';
import { makeQueries } from '../../../../scripts/bench/queries.ts';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { buildSearchIndex, searchFilesInParts } from '../../../../scripts/publish/search-index.ts';
import type { Limit, PartLimits } from '../../../../scripts/publish/search-parts/limits.ts';
import { type PartedManifest, searchIndexPath } from '../../../../src/lib/search/index-format.ts';
import { readColumns, readHead } from '../../../../src/lib/search/parted/format.ts';
import { openParted } from '../../../../src/lib/search/parted/open.ts';
import { Parts } from '../../../../src/lib/search/parted/parts.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { corpusOf, paper, shelf } from './corpus.ts';

const small: Limit = [500, 1000];
const rows: Limit = [3, 1000];
const limits: PartLimits = { table: small, postings: small, cards: rows, texts: rows, things: rows };

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped content does not read. Run "npm run normalize".');
const files = searchFilesInParts(corpus, '/', limits);
const parted = openFiles(files);
const whole = buildSearchIndex(corpus, '/');

describe('the shipped papers through one part and through hundreds', () => {
  it('are in hundreds of parts', () => {
    expect(files.size).toBeGreaterThan(500);
    expect(parted.size).toBe(corpus.papers.length);
  });

  const queries = makeQueries(corpus.papers, 60);
  const titlesOf = (index: Parameters<typeof search>[0], query: string, limit: number) =>
    search(index, query, { limit }).papers.map(({ id }) => id);

  it('put the same paper first, misspelt or not', () => {
    const other = queries.filter(
      ({ query }) => titlesOf(parted, query, 1)[0] !== titlesOf(whole, query, 1)[0],
    );
    expect(other.map(({ query }) => query)).toEqual([]);
  });

  // What is still being typed or cut off, and what is misspelt, may be read as fewer words in parts.
  it.each([
    ...queries.filter(({ class: kind }) => !/typo|third/.test(kind)).map(({ query }) => `${query} `),
    ...['kv cache ', 'peft ', 'kvcache ', 'lora -galore', '+memory +training ', 'year:2024', 'has:code kv '],
    ...['topic:kv-cache year:2023..2024', 'author:zhang ', '-memory', 'tri dao ', ''],
  ])('give the same scores, counts and facets for %s', (query) => {
    const one = search(whole, query, { limit: 5 });
    const many = search(parted, query, { limit: 5 });
    expect(many.papers.map(({ score }) => score)).toEqual(one.papers.map(({ score }) => score));
    expect(many.total).toBe(one.total);
    expect(many.otherCounts).toEqual(one.otherCounts);
    expect(many.facets).toEqual(one.facets);
  });

  it('put every paper first for its own title', () => {
    const missed = corpus.papers.filter(
      ({ id, title }) => search(parted, title, { limit: 1 }).papers[0]?.id !== id,
    );
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('tell of a paper the same', () => {
    for (let place = 0; place < parted.size; place += 1) {
      const found = parted.paper(place);
      const own = whole.core.papers.find(({ id }) => id === found?.id);
      expect(found).toEqual(own);
    }
  });
});

describe('a small shelf in parts', () => {
  const open = openFiles(searchFilesInParts(shelf, '/', limits));

  it('finds people, topics and works by name, an equal name first', () => {
    expect(search(open, 'zhenyu zhang').others).toMatchObject([
      { kind: 'author', id: 'zhenyu-zhang', exact: true },
    ]);
    expect(search(open, 'low-rank adaptation').others).toMatchObject([
      { kind: 'work', id: 'lora', exact: true },
    ]);
    expect(search(open, 'kv cache').others[0]).toMatchObject({ kind: 'topic', id: 'kv-cache' });
  });

  it('leaves by author: the papers of people with these words in their names', () => {
    const ids = (query: string) => search(open, query).papers.map(({ id }) => id);
    expect(ids('author:zhao')).toEqual(['galore']);
    expect(ids('author:"zhenyu zha"')).toEqual(['galore']);
    expect(ids('author:nobody')).toEqual([]);
  });

  it('answers anything where there are no papers', () => {
    const none = openFiles(searchFilesInParts(corpusOf([]), '/', limits));
    for (const query of ['', 'a', 'kv cache', '"x y"', 'author:a', 'year:2024', '-a'])
      expect(search(none, query).total).toBe(0);
  });

  it('keeps words of all scripts, and one that only looks like a person’s sign', () => {
    const many = openFiles(
      searchFilesInParts(
        corpusOf([paper('a', '注意力机制 @home'), paper('b', 'Ünïcode Résumé')]),
        '/',
        limits,
      ),
    );
    expect(search(many, '注意力').papers.map(({ id }) => id)).toEqual(['a']);
    expect(search(many, '@home').papers.map(({ id }) => id)).toEqual(['a']);
    expect(search(many, 'resume').papers.map(({ id }) => id)).toEqual(['b']);
  });
});

it('where no abstracts are shown, whether a paper says a phrase is open until its title is there', () => {
  const hidden = searchFilesInParts({ ...shelf, site: { ...shelf.site, showAbstracts: false } }, '/', limits);
  const at = (name: string): unknown => hidden.get(`search/${name}`);
  const head = readHead(at((hidden.get(searchIndexPath) as PartedManifest).head));
  const parts = new Parts();
  const known = openParted(head, readColumns(at(head.columns)), parts);
  const { texts, cards } = known.textParts([0]);
  expect([texts.length, known.text(0)]).toEqual([0, undefined]);
  for (const name of cards) parts.give(name, at(name));
  expect(known.text(0)).toBeNull();
});
