import { cachePrefix, refusalKey } from '../../lib/offline/settings.ts';
import { type OwnWorker, startWorker } from './registration.ts';

/** Keeps pages from now on. @throws where the browser does not allow it */
export async function allow(worker: OwnWorker): Promise<void> {
  localStorage.removeItem(refusalKey(worker.base));
  await startWorker(worker);
  await navigator.serviceWorker.ready;
}

/** Forgets all that this site's workers kept, and keeps nothing until allowed again. */
export async function refuse({ base }: OwnWorker): Promise<void> {
  localStorage.setItem(refusalKey(base), 'off');
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of await ownCaches(base)) await caches.delete(name);
}

/** The names of this site's caches, newest first. */
export async function ownCaches(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base))).reverse();
}
