import { afterEach, expect, it, vi } from 'vitest';
import { Answerer, type Reply } from '../../../src/client/search/answerer.ts';
import type { Question } from '../../../src/client/search/found.ts';
import { searchFiles } from '../../../scripts/publish/search-index.ts';
import { author } from '../../../src/schemas/annotations.ts';
import { corpus, paper } from '../views/sample.ts';

const papers = [
  paper('galore', {
    title: 'GaLore: Memory-Efficient Training',
    shortName: 'GaLore',
    abstract: 'Memory is dear. We project gradients to a low rank.',
    authors: [{ id: 'a-b', name: 'Ada Byron' }],
  }),
  paper('kivi', { title: 'KIVI: Asymmetric Quantization', abstract: 'Caches are cut by a low rank.' }),
];

const authors = [author.parse({ id: 'a-b', name: 'Ada Byron', papers: ['galore'], basis: 'single' })];

/** A site whose files come when `let` says so. */
function site(): { asked: string[]; open: (name: string) => void; serve: () => void } {
  const files = searchFiles(corpus({ papers, authors }), '/base/');
  const asked: string[] = [];
  const gates = new Map<string, () => void>();
  let all = false;
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.replace('/base/', '');
    asked.push(name.replace(/\.[0-9a-f]{10}/, ''));
    const kind = /(index|core|more|text)/.exec(name)?.[0] ?? '';
    if (!all) await new Promise<void>((done) => gates.set(kind, done));
    const value = files.get(name);
    return value ? Response.json(value) : new Response('', { status: 404 });
  });
  return {
    asked,
    open: (name) => gates.get(name)?.(),
    serve: () => {
      all = true;
      for (const open of gates.values()) open();
    },
  };
}

const question = (query: string): Question => ({ query, filters: [], limit: 10, told: 10 });
const replies: Reply[] = [];
const open = (): Answerer => {
  replies.length = 0;
  return new Answerer('/base/', (reply) => replies.push(reply));
};

afterEach(() => vi.unstubAllGlobals());

it('fetches nothing before it is asked', () => {
  const { asked } = site();
  open();
  expect(asked).toEqual([]);
});

it('answers with the first part, again with people, again with sentences of the papers shown', async () => {
  const { asked, open: let_, serve } = site();
  const answerer = open();
  const done = answerer.ask(1, 1, question('galore'));
  await vi.waitFor(() => expect(asked).toContain('search/index.json'));
  let_('index');
  await vi.waitFor(() => expect(asked).toContain('search/core.json'));
  let_('core');
  await vi.waitFor(() => expect(replies.length).toBe(1));
  expect(replies[0]?.found).toMatchObject({ complete: false, total: 1 });
  expect(replies[0]?.found?.papers[0]).toMatchObject({
    url: '/base/papers/galore/',
    authors: [],
    pending: true,
  });
  serve();
  await done;
  const last = replies.at(-1)?.found?.papers[0];
  expect(replies.at(-1)?.found?.complete).toBe(true);
  expect(last?.authors).toEqual(['Ada Byron']);
  expect(last?.pending).toBe(false);
  expect(asked.filter((name) => name.includes('text-'))).toEqual(['search/text-0.json']);
  expect(new Set(asked).size).toBe(asked.length);
});

it('drops a question that another of the same asker follows, not one of another asker', async () => {
  const { serve } = site();
  serve();
  const answerer = open();
  await Promise.all([
    answerer.ask(1, 1, question('galore')),
    answerer.ask(2, 2, question('rank')),
    answerer.ask(1, 3, question('kivi')),
  ]);
  expect(new Set(replies.map(({ turn }) => turn))).toEqual(new Set([2, 3]));
});

it('reads abstracts to tell which papers say a phrase', async () => {
  const { serve } = site();
  serve();
  const answerer = open();
  await answerer.ask(1, 1, question('"project gradients to a low rank"'));
  expect(replies[0]?.found).toMatchObject({ total: 0, unread: 1 });
  expect(replies.at(-1)?.found).toMatchObject({ total: 1, unread: 0 });
  expect(replies.at(-1)?.found?.papers[0]?.sentence?.text).toContain('We project gradients');
});

it('says that the index cannot be had, and has it at the next question', async () => {
  const answerer = open();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
  await answerer.ask(1, 1, question('galore'));
  expect(replies).toEqual([{ asker: 1, turn: 1, failed: expect.stringContaining('503') as string }]);
  site().serve();
  await answerer.ask(1, 2, question('galore'));
  expect(replies.at(-1)?.found?.total).toBe(1);
});

it('offers ways on where filters leave nothing', async () => {
  site().serve();
  const answerer = open();
  const filters = [{ field: 'year' as const, values: ['1990'], not: false }];
  await answerer.ask(1, 1, { ...question('galore +gradients'), filters });
  expect(replies.at(-1)?.found).toMatchObject({
    total: 0,
    waysOut: [{ without: 'filters', query: 'galore +gradients', papers: 1 }],
  });
});
