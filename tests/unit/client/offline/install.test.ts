import { expect, it } from 'vitest';
import { answer } from '../../../../src/client/offline/answer.ts';
import { activate, install } from '../../../../src/client/offline/install.ts';
import type { World } from '../../../../src/client/offline/world.ts';
import { digest, FakeHost, file, offline, origin } from './fake-world.ts';

const all = { sparing: false, open: [] };
const name = (build: string): string => `gazetteer:/map/:${build}`;

async function deploy(host: FakeHost, build: string): Promise<World> {
  host.publish(build);
  const world = host.world(build);
  await install(world, all);
  await activate(world);
  return world;
}

async function visit(world: World, path: string): Promise<void> {
  const request = new Request(`${origin}/map/${path}`);
  await answer(world, { request, path, kind: 'page', isVisit: true }).done;
}

it('keeps home, search and what they need on the first visit, and the page that was open', async () => {
  const host = new FakeHost();
  host.publish('a1');
  await install(host.world('a1'), { sparing: false, open: ['papers/a/'] });
  expect((await host.kept(name('a1'))).sort()).toEqual(
    [
      '',
      '_astro/page.a1.js',
      '_astro/same.js',
      'offline/',
      'papers/a/',
      'search/',
      `search/core.${digest('a1')}.json`,
      'search/index.json',
      'sw.js',
      'theme.js',
      'topics/t/',
    ].sort(),
  );
});

it('keeps only the page for readers without a network where data is to be saved', async () => {
  const host = new FakeHost();
  host.publish('a1');
  await install(host.world('a1'), { sparing: true, open: ['papers/a/'] });
  expect(host.asked.sort()).toEqual(['_astro/page.a1.js', 'offline/', 'theme.js']);
});

it.each([
  ['that does not come', offline],
  ['that is not there', file('', 'not found', 404)],
  ['that another program answers', file('search/', 'Sign in to go on')],
])('keeps nothing when a file is needed %s', async (_, broken) => {
  const host = new FakeHost();
  host.publish('a1');
  host.files.set('search/index.json', broken);
  await expect(install(host.world('a1'), all)).rejects.toThrow();
  expect(await host.caches.keys()).toEqual([]);
});

it('keeps nothing while the host still gives pages or lists of another build', async () => {
  for (const path of ['', 'search/index.json']) {
    const host = new FakeHost();
    host.publish('a1');
    const old = host.files.get(path) ?? '';
    host.publish('b2');
    host.files.set(path, old);
    await expect(install(host.world('b2'), all)).rejects.toThrow(/of (this|another) build/);
    expect(await host.caches.keys()).toEqual([]);
  }
});

it('does without a topic that cannot be had', async () => {
  const host = new FakeHost();
  host.publish('a1');
  host.files.set('topics/t/', offline);
  await install(host.world('a1'), all);
  expect(await host.kept(name('a1'))).not.toContain('topics/t/');
});

it('keeps the least where there is no room for more', async () => {
  const host = new FakeHost();
  host.publish('a1');
  host.caches.room.left = 5;
  await install(host.world('a1'), all);
  expect((await host.kept(name('a1'))).sort()).toEqual([
    '_astro/page.a1.js',
    'offline/',
    'sw.js',
    'theme.js',
  ]);
});

it('takes a page from a host that has another name for it, as the page itself', async () => {
  const host = new FakeHost();
  host.publish('a1');
  const redirected = file('search/', 'search');
  Object.defineProperty(redirected, 'redirected', { value: true });
  redirected.clone = () => redirected;
  host.files.set('search/', redirected);
  await install(host.world('a1'), all);
  expect(await host.textOf(name('a1'), 'search/')).toBe('search');
});

it('a new build fetches what has changed, and leaves of the old one what open pages may ask for', async () => {
  const host = new FakeHost();
  await deploy(host, 'a1');
  host.asked = [];
  await deploy(host, 'b2');
  expect(host.asked).not.toContain('_astro/same.js');
  expect((await host.kept(name('a1'))).sort()).toEqual([
    '_astro/page.a1.js',
    `search/core.${digest('a1')}.json`,
  ]);
  await deploy(host, 'c3');
  expect((await host.caches.keys()).sort()).toEqual([name('b2'), name('c3')]);
});

it('brings pages that were visited over to the new build, but not those that are gone', async () => {
  const host = new FakeHost();
  const world = await deploy(host, 'a1');
  await visit(world, 'papers/a/');
  await visit(world, 'papers/b/');
  host.publish('b2');
  host.files.delete('papers/b/');
  await install(host.world('b2'), all);
  expect(await host.textOf(name('b2'), 'papers/a/')).toContain('paper a, b2');
  expect(await host.kept(name('b2'))).not.toContain('papers/b/');
});

it.each([
  ['cannot be fetched', offline],
  ['is held up by trouble of the host', file('', 'trouble', 503)],
])('brings a page over as it was where it %s and nothing of it is missing', async (_, answered) => {
  const host = new FakeHost();
  const world = await deploy(host, 'a1');
  await visit(world, 'papers/a/');
  host.publish('b2');
  host.files.set('papers/a/', answered);
  const same = host.world('b2', { assets: ['page.a1.js', 'page.b2.js', 'same.js'] });
  await install(same, all);
  expect(await host.textOf(name('b2'), 'papers/a/')).toContain('paper a, a1');
});

it('does not touch the caches of another site on the same host', async () => {
  const host = new FakeHost();
  await host.caches.open('gazetteer:/:zz');
  await host.caches.open('gazetteer:/map-2/:zz');
  await host.caches.open('something else');
  await deploy(host, 'a1');
  await deploy(host, 'b2');
  expect(await host.caches.keys()).toEqual(
    expect.arrayContaining(['gazetteer:/:zz', 'gazetteer:/map-2/:zz', 'something else']),
  );
});

it('a run that died half way is no earlier build', async () => {
  const host = new FakeHost();
  await deploy(host, 'a1');
  const half = await host.caches.open(name('half'));
  await half.put(`${origin}/map/_astro/page.half.js`, file('page.half.js', 'half'));
  await deploy(host, 'b2');
  expect((await host.caches.keys()).sort()).toEqual([name('a1'), name('b2')]);
});
