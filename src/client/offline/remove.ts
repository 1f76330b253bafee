// The service worker of a site that keeps nothing: it takes the place of one that did, and clears up after it.
import { cachePrefix } from '../../lib/offline/settings.ts';
import { scope } from './worker-scope.ts';

declare const gazetteerOffline: { base: string };

async function clear(): Promise<void> {
  const names = await scope.caches.keys();
  const own = names.filter((name) => name.startsWith(cachePrefix(gazetteerOffline.base)));
  await Promise.all(own.map((name) => scope.caches.delete(name)));
  await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(clear()));
