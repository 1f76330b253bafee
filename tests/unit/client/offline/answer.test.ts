import { beforeEach, describe, expect, it } from 'vitest';
import { answer, type Answer } from '../../../../src/client/offline/answer.ts';
import { install } from '../../../../src/client/offline/install.ts';
import type { World } from '../../../../src/client/offline/world.ts';
import { kindOf } from '../../../../src/lib/offline/treatment.ts';
import { cut, FakeHost, file, offline, origin } from './fake-world.ts';

const cache = 'gazetteer:/map/:a1';
let host = new FakeHost();
let world: World = host.world('a1');

beforeEach(async () => {
  host = new FakeHost();
  host.publish('a1');
  world = host.world('a1');
  await install(world, { sparing: false, open: [] });
  host.asked = [];
});

function ask(path: string, isVisit = true): Answer {
  const kind = kindOf(path, world.settings);
  if (kind === null) throw new Error(`${path} is not answered`);
  return answer(world, { request: new Request(`${origin}/map/${path}`), path, kind, isVisit });
}

async function read(path: string, isVisit = true): Promise<string> {
  const { response, done } = ask(path, isVisit);
  const text = await (await response).text();
  await done;
  return text;
}

describe('pages', () => {
  it('come from the network, and are kept', async () => {
    host.files.set('papers/a/', 'paper a, edited');
    expect(await read('papers/a/')).toBe('paper a, edited');
    cut(host);
    expect(await read('papers/a/')).toBe('paper a, edited');
  });

  it('come as kept when the network is late, and the late answer is kept for the next time', async () => {
    let arrive: (response: Response) => void = () => undefined;
    world.fetch = () => new Promise((done) => (arrive = done));
    const { response, done } = ask('');
    await new Promise((next) => setTimeout(next, 0));
    host.late.forEach((go) => go());
    expect(await (await response).text()).toContain('home');
    arrive(file('', 'home, later'));
    await done;
    expect(await host.textOf(cache, '')).toBe('home, later');
  });

  it('are waited for as long as it takes where nothing is kept', async () => {
    let arrive: (response: Response) => void = () => undefined;
    world.fetch = () => new Promise((done) => (arrive = done));
    const { response } = ask('papers/a/');
    await new Promise((next) => setTimeout(next, 0));
    expect(host.late).toEqual([]);
    arrive(file('papers/a/', 'slow'));
    expect(await (await response).text()).toBe('slow');
  });

  it('that are not there are said not to be, and not kept', async () => {
    host.files.set('', file('', 'not found', 404));
    expect((await ask('').response).status).toBe(404);
    expect(await host.textOf(cache, '')).toContain('home');
    expect((await ask('papers/nowhere/').response).status).toBe(404);
    expect(await host.kept(cache)).not.toContain('papers/nowhere/');
  });

  it('come as kept when the host is in trouble, else as it answers', async () => {
    host.files.set('', file('', 'trouble', 500));
    host.files.set('papers/a/', file('', 'trouble', 502));
    expect(await read('')).toContain('home');
    expect((await ask('papers/a/').response).status).toBe(502);
    expect(await host.kept(cache)).not.toContain('papers/a/');
  });

  it('that lead on, or come from elsewhere, are given through and not kept', async () => {
    const led = file('papers/a/', 'led on');
    Object.defineProperty(led, 'redirected', { value: true });
    led.clone = () => led;
    const opaque = Response.error();
    for (const response of [led, opaque]) {
      world.fetch = () => Promise.resolve(response);
      const given = ask('papers/a/');
      expect(await given.response).toBe(response);
      await given.done;
      expect(await host.kept(cache)).not.toContain('papers/a/');
    }
  });

  it('of another build are shown and not kept: their scripts are not', async () => {
    host.files.set('', 'home <script src="/_astro/page.b2.js">');
    expect(await read('')).toContain('b2');
    expect(await host.textOf(cache, '')).toContain('a1');
  });

  it('that are not kept give way to the page that says so', async () => {
    cut(host);
    const response = await ask('papers/a/').response;
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('offline');
    // A script that asks for a page is told the truth.
    await expect(ask('papers/a/', false).response).rejects.toBe(offline);
  });

  it('visited longest ago go when there are more than a hundred, or no room', async () => {
    for (let i = 0; i < 105; i += 1) {
      host.files.set(`papers/p${i}/`, `paper ${i}`);
      await read(`papers/p${i}/`);
    }
    await read('papers/p5/');
    host.files.set('papers/new/', 'new');
    await read('papers/new/');
    const kept = await host.kept(cache);
    expect(kept.filter((path) => path.startsWith('papers/')).length).toBe(100);
    expect(kept).toContain('papers/p5/');
    expect(kept).not.toContain('papers/p6/');
    host.caches.room.left = 0;
    host.files.set('papers/last/', 'last');
    await read('papers/last/');
    const after = await host.kept(cache);
    expect(after).toContain('papers/last/');
    expect(after).toContain('');
    expect(after.filter((path) => path.startsWith('papers/')).length).toBe(51);
  });
});

describe('files', () => {
  it('with a digest, and small ones of every page, come as kept without asking', async () => {
    for (const path of ['_astro/page.a1.js', 'theme.js']) await read(path, false);
    expect(host.asked).toEqual([]);
  });

  it('with a digest are kept once they were asked for', async () => {
    const path = 'search/text-0.0123456789.json';
    host.files.set(path, '[]');
    expect(await read(path, false)).toBe('[]');
    cut(host);
    expect(await read(path, false)).toBe('[]');
  });

  it('that the host answers with a page are not kept', async () => {
    const path = '_astro/old.js';
    host.files.set(path, file('', 'a page for everything'));
    await read(path, false);
    expect(await host.kept(cache)).not.toContain(path);
  });

  it('of the build before are given to its pages that are still open', async () => {
    host.publish('b2');
    world = host.world('b2');
    await install(world, { sparing: false, open: [] });
    expect(await read('_astro/page.a1.js', false)).toBe('script a1');
  });

  it('that name others come from the network first', async () => {
    host.files.set('search/index.json', '{"core":"other"}');
    expect(await read('search/index.json', false)).toContain('other');
  });
});

it('nothing is kept any more once the reader has had it forgotten', async () => {
  await host.caches.delete(cache);
  expect(await read('papers/a/')).toContain('paper a');
  expect(await read('_astro/same.js', false)).toContain('same');
  expect(await host.caches.keys()).toEqual([]);
});
