import { describe, expect, it } from 'vitest';
import { foldTitle, singular, words } from '../../../src/lib/fold.ts';
import { href, safeExternal } from '../../../src/lib/href.ts';
import { isFreeId, mint, slug, titleSlug } from '../../../src/lib/ids.ts';

describe('spellings of one title meet', () => {
  it.each([
    ['H$_2$O: Heavy-Hitter Oracle', 'H₂O — heavy hitter oracle.'],
    ['S$^{2}$FT', 'S²FT'],
    ['Zero–Shot “Rivers”', 'zero-shot rivers'],
    ['Krähenbühl', 'KRAHENBUHL'],
  ])('%s = %s', (a, b) => expect(foldTitle(a)).toBe(foldTitle(b)));

  it('but not those of different works', () => {
    expect(foldTitle('FlashAttention')).not.toBe(foldTitle('FlashAttention-2'));
    expect(foldTitle('ガイド')).not.toBe(foldTitle('カイト'));
  });
});

it.each([
  ['caches', 'cache'],
  ['batches', 'batch'],
  ['queries', 'query'],
  ['loss', 'loss'],
  ['losses', 'loss'],
  ['bias', 'bias'],
  ['gpus', 'gpu'],
  ['series', 'series'],
  ['MrBayes'.toLowerCase(), 'mrbayes'],
])('the singular of %s is %s', (many, one) => expect(singular(many)).toBe(one));

it('words are folded and in order', () =>
  expect(words('Qwen2.5-1M, Fast')).toEqual(['qwen2', '5', '1m', 'fast']));

describe('addresses', () => {
  it.each([
    ['S²FT', 's2ft'],
    ['H₂O', 'h2o'],
    ['Qwen2.5-1M', 'qwen2-5-1m'],
    ['SmoothQuant+', 'smoothquant-plus'],
    ["Model Rubik's Cube", 'model-rubiks-cube'],
    ['ガイド', ''],
  ])('of %s is %s', (name, id) => expect(slug(name)).toBe(id));

  it('of a title without a name is its first telling words', () => {
    expect(titleSlug('Learning Rates as a Function of Batch Size: A Random Matrix Theory')).toBe(
      'learning-rates-function-batch-size',
    );
  });

  it.each(['index', 'table', 'page', 'con', 'com1', '2024', '', '-a', 'A', 'a'.repeat(81)])(
    '%j is not given out',
    (id) => expect(isFreeId(id)).toBe(false),
  );

  it('a taken or reserved wish gets a number, a nameless one the fallback', () => {
    expect(mint(['galore'], new Set(['galore', 'galore-2']), 'paper')).toBe('galore-3');
    expect(mint(['index', 'index-of-pages'], new Set(), 'paper')).toBe('index-of-pages');
    expect(mint([''], new Set(), 'paper')).toBe('paper-2');
    const tried = new Map<string, number>();
    const taken = new Set(['lee', 'lee-3']);
    const three = [1, 2, 3].map(() => {
      const id = mint(['lee'], taken, 'author', tried);
      taken.add(id);
      return id;
    });
    expect(three).toEqual(['lee-2', 'lee-4', 'lee-5']);
  });
});

describe('links', () => {
  it.each([
    ['/', '/papers/galore/', '/papers/galore/'],
    ['some-repo', '/papers/', '/some-repo/papers/'],
    ['/a/b/', 'api/papers.json', '/a/b/api/papers.json'],
  ])('href(%s, %s) = %s', (base, path, link) => expect(href(base, path)).toBe(link));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'not an address', '//example.org'])(
    '%s leads nowhere',
    (url) => expect(safeExternal(url)).toBeNull(),
  );
});
