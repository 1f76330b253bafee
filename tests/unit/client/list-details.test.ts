import { beforeEach, expect, it, vi } from 'vitest';
import { Details } from '../../../src/client/list/details.ts';
import { listIndexVersion, type ListManifest } from '../../../src/lib/reading-list/index-format.ts';

const paper = (id: string) => ({ id, title: id.toUpperCase(), facts: [], reference: `Ref ${id}.` });
const manifest: ListManifest = {
  ...{ version: listIndexVersion, title: 'A map', firsts: ['adan', 'river-net'] },
  ...{ papers: ['papers-0.json', 'papers-1.json'], bibtex: ['bibtex-0.json', 'bibtex-1.json'] },
  ...{ ris: [], csl: [] },
};
const site: Record<string, unknown> = {
  '/map/list/index.json': manifest,
  '/map/list/papers-0.json': [paper('adan'), paper('galore')],
  '/map/list/papers-1.json': [paper('river-net'), paper('spam')],
  '/map/list/bibtex-0.json': ['@misc{adan}', '@misc{galore}'],
  '/map/list/bibtex-1.json': ['@misc{river}', '@misc{spam}'],
  '/map/api/moved.json': {
    version: 1,
    moved: [
      { kind: 'work', from: 'adan', to: 'lora' },
      { kind: 'paper', from: 'rivernet', to: 'river-net' },
    ],
  },
  '/map/papers/hidden-wells/': 'This paper was taken out of the collection',
};

let asked: string[] = [];
let down = false;

beforeEach(() => {
  asked = [];
  down = false;
  vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${url}`);
    if (down) return Promise.reject(new TypeError('Failed to fetch'));
    const known = site[url];
    return Promise.resolve(
      new Response(method === 'HEAD' ? null : JSON.stringify(known), {
        status: known === undefined ? 404 : 200,
      }),
    );
  });
});

it('fetches only the files that hold the papers, once', async () => {
  const details = new Details('/map/');
  expect(await details.load(['galore'])).toBe(true);
  expect(await details.load(['galore', 'adan'])).toBe(true);
  expect(details.paper('galore')?.title).toBe('GALORE');
  expect(asked).toEqual(['GET /map/list/index.json', 'GET /map/list/papers-0.json']);
});

it('follows former ids, and asks of what is left whether its address answers', async () => {
  const details = new Details('/map/');
  expect(await details.load(['rivernet', 'hidden-wells', 'never', 'adan'])).toBe(true);
  expect(details.moved.get('rivernet')).toBe('river-net');
  expect(details.moved.has('adan')).toBe(false);
  expect(details.paper('river-net')?.reference).toBe('Ref river-net.');
  expect(['hidden-wells', 'never'].map((id) => details.get(id))).toEqual(['gone', 'unknown']);
});

it('asks for few addresses of a stranger’s list', async () => {
  await new Details('/map/').load(Array.from({ length: 500 }, (_, i) => `p${i}`));
  expect(asked.filter((one) => one.startsWith('HEAD'))).toHaveLength(20);
});

it('gives citations in the order of the list, and none for papers of other maps', async () => {
  const found = await new Details('/map/').citations('bibtex', ['spam', 'never', '0', 'adan']);
  expect(found).toEqual(['@misc{spam}', '@misc{adan}']);
});

it('says so when nothing can be had, and tries again', async () => {
  const details = new Details('/map/');
  down = true;
  expect(await details.load(['galore'])).toBe(false);
  expect(details.get('galore')).toBeUndefined();
  down = false;
  expect(await details.load(['galore'])).toBe(true);
});
