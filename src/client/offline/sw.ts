// The service worker. The build writes what it has to keep before this code (scripts/effects/write-service-worker.ts).
import type { OfflineSettings } from '../../lib/offline/settings.ts';
import { kindOf, sitePath } from '../../lib/offline/treatment.ts';
import { answer } from './answer.ts';
import { activate, install } from './install.ts';
import { scope } from './worker-scope.ts';
import type { World } from './world.ts';

declare const gazetteerOffline: OfflineSettings;

const world: World = {
  settings: gazetteerOffline,
  origin: scope.location.origin,
  caches: scope.caches,
  fetch: (request, init) => fetch(request, init),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

const pathIn = (url: string): string | null => sitePath(url, world.origin, world.settings.base);

function isSparing(): boolean {
  const { saveData = false, effectiveType = '' } = scope.navigator.connection ?? {};
  return saveData || effectiveType.includes('2g');
}

async function openPages(): Promise<string[]> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.flatMap(({ url }) => {
    const path = pathIn(url);
    return path !== null && kindOf(path, world.settings) === 'page' ? [path] : [];
  });
}

// No page is loaded anew when this worker takes over: what an open page of the build before asks for is still kept.
scope.addEventListener('install', (event) =>
  event.waitUntil(
    openPages()
      .then((open) => install(world, { sparing: isSparing(), open }))
      .then(() => scope.skipWaiting()),
  ),
);

scope.addEventListener('activate', (event) =>
  event.waitUntil(activate(world).then(() => scope.clients.claim())),
);

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' && !request.headers.has('Range') ? pathIn(request.url) : null;
  const kind = path === null ? null : kindOf(path, world.settings);
  if (path === null || kind === null) return;
  const { response, done } = answer(world, { request, path, kind, isVisit: request.mode === 'navigate' });
  event.respondWith(response);
  event.waitUntil(done.catch(() => undefined));
});
