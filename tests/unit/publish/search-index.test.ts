import { describe, expect, it } from 'vitest';
import { buildSearchIndex, searchFiles } from '../../../scripts/publish/search-index.ts';
import { readCore, readManifest, searchIndexPath } from '../../../src/lib/search/index-format.ts';
import { unpackWords } from '../../../src/lib/search/words.ts';
import { themeId, topicId } from '../../../src/schemas/id.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { corpusOf, paper, shelf } from '../lib/search/corpus.ts';

it('gives the same bytes for the same papers, in whatever order they come', () => {
  const backwards = { ...shelf, papers: shelf.papers.toReversed() };
  expect(JSON.stringify(buildSearchIndex(backwards, '/'))).toBe(JSON.stringify(buildSearchIndex(shelf, '/')));
});

it('says of each paper what the list shows and filters, the same under every base', () => {
  const { core } = buildSearchIndex(shelf, 'some-repo');
  expect(core.base).toBe('/some-repo/');
  expect(core.papers.find(({ id }) => id === 'galore')).toEqual({
    id: 'galore',
    title: 'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
    shortName: 'GaLore',
    aliases: [],
    date: '2024',
    topics: [1],
    venue: null,
    code: false,
    named: 0,
  });
  expect(core.topics.map(({ id, theme, papers }) => [id, theme, papers])).toEqual([
    ['kv-cache', 1, 1],
    ['optimizers', 0, 1],
  ]);
  expect(core.themes.map(({ id }) => id)).toEqual(['memory', 'serving']);
  expect(core.works).toEqual([
    { id: 'lora', name: 'LoRA', aliases: ['low-rank adaptation'], kind: 'method', papers: 2, page: true },
  ]);
});

it('calls themes as the pages do, and keeps their places in site.yaml, which are their colours', () => {
  const themes = [
    { id: themeId.parse('empty'), name: 'Without topics', description: '' },
    { id: themeId.parse('serving'), name: 'Serving models', description: '' },
  ];
  const topics = shelf.topics.map((one) =>
    one.theme === 'memory' ? { ...one, theme: themeId.parse('small-memory') } : one,
  );
  const { core } = buildSearchIndex({ ...shelf, topics, site: { ...shelf.site, themes } }, '/');
  expect(core.themes.map(({ name }) => name)).toEqual(['Without topics', 'Serving models', 'Small memory']);
  expect(core.topics.map(({ id, theme }) => [id, theme])).toEqual([
    ['kv-cache', 1],
    ['optimizers', 2],
  ]);
});

it('notes where only further topics of a paper are known', () => {
  const papers = [paper('x', 'X')];
  const assignments: typeof shelf.assignments = new Map([
    [paper('x', '').id, { primary: null, also: [topicId.parse('optimizers')], basis: 'rule', scores: [] }],
  ]);
  const { core } = buildSearchIndex({ ...corpusOf(papers), assignments }, '/');
  expect(core.papers[0]?.topics).toEqual([-1, 1]);
});

const wordsOf = (papers: Paper[]): string[] =>
  unpackWords(buildSearchIndex(corpusOf(papers), '/').core.words);

it('keeps compounds whole and in parts, singular, each word once', () => {
  const words = wordsOf([paper('x', 'Mini-batches and mini batches on GPUs')]);
  expect(words).toEqual(expect.arrayContaining(['batch', 'gpu', 'mini', 'minibatch']));
  expect(words).toEqual([...new Set(words)].sort());
});

it('leaves the small words of abstracts out', () => {
  expect(wordsOf([paper('x', 'Title', { abstract: 'This is of the essence' })])).toEqual([
    'essence',
    'title',
  ]);
});

it('keeps people in the second part, and the words of their names with them', () => {
  const { core, more } = buildSearchIndex(shelf, '/');
  expect(unpackWords(core.words)).not.toContain('zhenyu');
  expect(unpackWords(more.words)).toEqual(['jiawei', 'zhang', 'zhao', 'zhenyu']);
  const bylines = core.papers.map(({ id }, place) => [
    id,
    (more.bylines[place] ?? []).map((author) => more.authors[author]?.name),
  ]);
  expect(bylines.filter(([, names]) => names && names.length > 0)).toEqual([
    ['galore', ['Jiawei Zhao', 'Zhenyu Zhang']],
  ]);
});

it('makes an index of a corpus without papers', () => {
  const { core, more } = buildSearchIndex(corpusOf([]), '/');
  expect([core.papers, core.words, core.postings, more.bylines]).toEqual([[], '', '', []]);
});

describe('the files', () => {
  const files = searchFiles(shelf, '/');
  const manifest = readManifest(files.get(searchIndexPath));

  it('are named by the head, each with a digest of what it holds', () => {
    const named = [manifest.core, manifest.more, ...manifest.texts].map((name) => `search/${name}`);
    expect([...files.keys()].sort()).toEqual([searchIndexPath, ...named].sort());
    const renamed = searchFiles(
      { ...shelf, papers: shelf.papers.map((one) => (one.id === 'din' ? { ...one, title: 'Else' } : one)) },
      '/',
    );
    expect(renamed.has(`search/${manifest.core}`)).toBe(false);
    expect(renamed.has(`search/${manifest.more}`)).toBe(true);
    for (const name of manifest.texts) expect(renamed.has(`search/${name}`)).toBe(true);
  });

  it('hold every abstract at the place of its paper', () => {
    const { papers } = readCore(files.get(`search/${manifest.core}`));
    expect(manifest.papers).toBe(papers.length);
    for (const [place, { id }] of papers.entries()) {
      const part = files.get(`search/${manifest.texts[Math.floor(place / manifest.textsEach)] ?? ''}`);
      const abstract = (part as (string | null)[])[place % manifest.textsEach];
      expect([id, abstract]).toEqual([id, shelf.papers.find((one) => one.id === id)?.abstract]);
    }
  });

  it('hold no abstract where the site shows none', () => {
    const hidden = searchFiles({ ...shelf, site: { ...shelf.site, showAbstracts: false } }, '/');
    expect(readManifest(hidden.get(searchIndexPath)).texts).toEqual([]);
    expect(JSON.stringify([...hidden])).not.toContain('We propose');
  });
});
