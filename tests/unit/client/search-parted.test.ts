import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { generatedPapers } from '../../../scripts/bench/generated-papers.ts';
import { draws } from '../../../scripts/bench/generated-words.ts';
import { searchFiles } from '../../../scripts/publish/search-index.ts';
import { Answerer, type Reply } from '../../../src/client/search/answerer.ts';
import { corpusOf, paper } from '../lib/search/corpus.ts';

const made = generatedPapers(draws(1), 3000, 300, corpusOf([]).topics);
const own = paper('galore', 'GaLore: Memory-Efficient Training by Gradient Projection', {
  shortName: 'GaLore',
  abstract: 'Memory is dear. We project gradients to a low rank.',
  authors: ['Ada Byron'],
});
const corpus = { ...corpusOf([...made.papers, own]), assignments: made.assignments, works: made.works };
const files = searchFiles(corpus, '/base/');

/** A site of 3,001 papers that counts what is fetched of it. */
function site(lost: RegExp | null = null) {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const name = url.replace('/base/', '');
    const value = lost?.test(name) ? undefined : files.get(name);
    fetched.push(name);
    return Promise.resolve(value ? Response.json(value) : new Response('', { status: 404 }));
  });
  const replies: Reply[] = [];
  const answerer = new Answerer('/base/', (reply) => replies.push(reply));
  const bytes = (): number =>
    fetched.reduce((sum, name) => sum + gzipSync(JSON.stringify(files.get(name) ?? '')).length, 0);
  return { fetched, replies, answerer, bytes };
}

const question = (query: string, limit = 10, told = 0) => ({ query, filters: [], limit, told });

afterEach(() => vi.unstubAllGlobals());

describe('a collection of three thousand papers', () => {
  it('is answered from few of its files', async () => {
    const { fetched, replies, answerer, bytes } = site();
    await answerer.ask(1, 1, question('galroe'));
    expect(replies[0]?.found?.papers[0]).toMatchObject({ id: 'galore', authors: ['Ada Byron'] });
    expect(replies[0]?.found?.corrected).toEqual([{ from: 'galroe', to: 'galore' }]);
    expect(fetched.length).toBeLessThan(files.size / 5);
    expect(bytes()).toBeLessThan(120_000);
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  it('shows ten papers first, all asked for when the question stands, then sentences', async () => {
    const { replies, answerer } = site();
    await answerer.ask(1, 1, question('year:2020 ', 50, 10));
    const shown = replies.map(({ found }) => [found?.papers.length, found?.complete]);
    expect(shown[0]).toEqual([10, false]);
    expect(shown.at(-1)).toEqual([50, true]);
    const whole = replies.at(-1)?.found;
    expect(whole?.facets.year).toEqual([{ value: '2020', label: '2020', papers: whole?.total }]);
  });

  it('tells the sentence that matched, and papers by a phrase', async () => {
    const { replies, answerer } = site();
    await answerer.ask(1, 1, question('"project gradients to a low rank"', 10, 10));
    expect(replies.at(-1)?.found).toMatchObject({ total: 1, unread: 0 });
    expect(replies.at(-1)?.found?.papers[0]?.sentence?.text).toContain('We project gradients');
  });

  it('drops a question that another follows', async () => {
    const { replies, answerer } = site();
    await Promise.all([
      answerer.ask(1, 1, question('galore')),
      answerer.ask(1, 2, question('memory training')),
    ]);
    expect(new Set(replies.map(({ turn }) => turn))).toEqual(new Set([2]));
  });

  it('says that a part cannot be had, and answers without abstracts', async () => {
    const without = site(/\/postings-/);
    await without.answerer.ask(1, 1, question('galore'));
    expect(without.replies).toMatchObject([{ failed: expect.stringContaining('404') as string }]);
    const { replies, answerer } = site(/\/texts-/);
    await answerer.ask(1, 1, question('galore', 10, 10));
    expect(replies.at(-1)?.found?.papers[0]).toMatchObject({ id: 'galore', sentence: null, pending: false });
    // Nor are titles lost that were to come with them.
    const words = made.papers[1500]?.title.split(' ').slice(0, 3).join(' ') ?? '';
    await answerer.ask(1, 2, question(`"${words}"`));
    expect(replies.at(-1)?.found).toMatchObject({ total: 1, unread: 0 });
  });
});
