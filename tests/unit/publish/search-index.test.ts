import { expect, it } from 'vitest';
import { buildSearchIndex } from '../../../scripts/publish/search-index.ts';
import { corpusOf, paper, shelf } from '../lib/search/corpus.ts';

it('gives the same bytes for the same papers, in whatever order they come', () => {
  const backwards = { ...shelf, papers: shelf.papers.toReversed() };
  expect(JSON.stringify(buildSearchIndex(backwards, '/'))).toBe(JSON.stringify(buildSearchIndex(shelf, '/')));
});

it('gives each paper and topic its address with the base', () => {
  const index = buildSearchIndex(shelf, '/some-repo/');
  const galore = index.papers.find(({ id }) => id === 'galore');
  expect(galore).toEqual({
    id: 'galore',
    title: 'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
    shortName: 'GaLore',
    aliases: [],
    authors: ['Jiawei Zhao', 'Zhenyu Zhang'],
    year: 2024,
    topic: 'optimizers',
    url: '/some-repo/papers/galore/',
  });
  expect(index.others.map(({ kind, id, url }) => [kind, id, url])).toEqual([
    ['topic', 'kv-cache', '/some-repo/topics/kv-cache/'],
    ['topic', 'optimizers', '/some-repo/topics/optimizers/'],
    ['work', 'lora', null],
  ]);
});

it('keeps compounds whole and in parts, singular, each word once', () => {
  const { words } = buildSearchIndex(corpusOf([paper('x', 'Mini-batches and mini batches on GPUs')]), '/');
  expect(words).toEqual(expect.arrayContaining(['batch', 'gpu', 'mini', 'minibatch']));
  expect(words).toEqual([...new Set(words)].sort());
});

it('leaves the small words of abstracts out', () => {
  const { words } = buildSearchIndex(
    corpusOf([paper('x', 'Title', { abstract: 'This is of the essence' })]),
    '/',
  );
  expect(words).toEqual(['essence', 'title']);
});

it('makes an index of a corpus without papers', () => {
  expect(buildSearchIndex(corpusOf([]), '/').words).toEqual([]);
});
