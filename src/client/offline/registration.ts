import { refusalKey } from '../../lib/offline/settings.ts';

/** Where the worker of this site is, and what it answers for. */
export interface OwnWorker {
  address: string;
  base: string;
}

/** The worker that this page tells of; null where it may have none: another site's frame, a folder without a server. */
export function findWorker(): OwnWorker | null {
  const address = document.querySelector<HTMLLinkElement>('link[rel="manifest"][data-worker]')?.dataset
    .worker;
  const may = 'serviceWorker' in navigator && location.protocol.startsWith('http');
  return address !== undefined && may
    ? { address, base: new URL('.', new URL(address, location.origin)).pathname }
    : null;
}

/** Whether the reader wants nothing kept. */
export function isRefused(base: string): boolean {
  try {
    return localStorage.getItem(refusalKey(base)) !== null;
  } catch {
    // Storage is forbidden, and so is what the worker would keep.
    return true;
  }
}

/** @throws where the browser does not allow it */
export async function startWorker({ address, base }: OwnWorker): Promise<void> {
  // Past what hosts tell browsers to remember, so that a new build is seen on the next visit.
  await navigator.serviceWorker.register(address, { scope: base, updateViaCache: 'none' });
}
