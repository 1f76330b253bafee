import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeServiceWorker } from '../../../scripts/effects/write-service-worker.ts';
import { FakeHost, origin } from '../client/offline/fake-world.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazetteer-worker-'));
  for (const path of [
    'index.html',
    'offline/index.html',
    'papers/a/index.html',
    'theme.js',
    'api/papers.json',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface FetchLike {
  request: { method: string; url: string; mode: string; headers: Headers };
  respondWith: (response: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

/** The written worker with a host round it, as a browser runs it. */
function start(host: FakeHost) {
  const listeners = new Map<string, (event: FetchLike) => void>();
  const done: string[] = [];
  const told = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const world = host.world('any');
  runInNewContext(readFileSync(join(folder, 'sw.js'), 'utf8'), {
    URL,
    Response,
    setTimeout,
    location: { origin },
    navigator: {},
    caches: host.caches,
    fetch: (request: Request | string) => world.fetch(request),
    registration: { unregister: told('unregister') },
    clients: {
      claim: told('claim'),
      matchAll: () => Promise.resolve([{ url: `${origin}/map/papers/a/#x` }]),
    },
    skipWaiting: told('skipWaiting'),
    addEventListener: (type: string, listen: (event: FetchLike) => void) => listeners.set(type, listen),
  });
  const send = async (
    type: string,
    url = '',
    request: Partial<FetchLike['request']> = {},
  ): Promise<Response | null> => {
    let response: Promise<Response> | null = null;
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({
      request: { method: 'GET', url: origin + url, mode: 'navigate', headers: new Headers(), ...request },
      respondWith: (given) => {
        response = given;
      },
      waitUntil: (waited) => work.push(waited),
    });
    await Promise.all(work);
    return response;
  };
  return { send, done };
}

const root = join(import.meta.dirname, '../../..');

it('the worker of a built site keeps it, with the page that was open, and answers when the network is off', async () => {
  await writeServiceWorker(folder, '/map/', true, root);
  const host = new FakeHost();
  host.publish('a1');
  host.files.set('offline/size.json', '{}');
  for (const path of ['', 'offline/', 'papers/a/']) host.files.set(path, `page ${path}`);
  const { send, done } = start(host);
  await send('install');
  await send('activate');
  expect(done).toEqual(['skipWaiting', 'claim']);
  host.files.clear();
  expect(await (await send('fetch', '/map/papers/a/'))?.text()).toBe('nothing here');
  host.files.set('papers/a/', new TypeError('Failed to fetch'));
  expect(await (await send('fetch', '/map/papers/a/?from=map'))?.text()).toBe('page papers/a/');
});

it('leaves to the network what is not to be kept', async () => {
  await writeServiceWorker(folder, '/map/', true, root);
  const { send } = start(new FakeHost());
  expect(await send('fetch', '/map/papers/a/')).not.toBeNull();
  expect(await send('fetch', '/map/papers/a/', { method: 'POST' })).toBeNull();
  expect(await send('fetch', '/map/theme.js', { headers: new Headers({ Range: 'bytes=0-9' }) })).toBeNull();
  expect(await send('fetch', '/map/api/papers.json')).toBeNull();
  expect(await send('fetch', '/elsewhere/')).toBeNull();
  expect(await send('fetch', '', { url: 'https://arxiv.org/abs/1' })).toBeNull();
});

it('other pages or other code give the worker another name for its cache', async () => {
  const build = async (): Promise<string> => {
    await writeServiceWorker(folder, '/', true, root);
    return /"build":"\w+"/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[0] ?? '';
  };
  const first = await build();
  rmSync(join(folder, 'sw.js'));
  rmSync(join(folder, 'offline/size.json'));
  expect(await build()).toBe(first);
  writeFileSync(join(folder, 'papers/a/index.html'), 'edited');
  expect(await build()).not.toBe(first);
});

it('the worker of a site that is not to be kept removes what an older one kept, and itself', async () => {
  await writeServiceWorker(folder, '/map/', false, root);
  const host = new FakeHost();
  await host.caches.open('gazetteer:/map/:a1');
  await host.caches.open('gazetteer:/:zz');
  const { send, done } = start(host);
  await send('install');
  await send('activate');
  expect(await host.caches.keys()).toEqual(['gazetteer:/:zz']);
  expect(done).toEqual(['skipWaiting', 'unregister']);
  expect(await send('fetch', '/map/')).toBeNull();
});
