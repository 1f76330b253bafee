import { findWorker, isRefused, startWorker } from './registration.ts';

// On every page: once it stands and nothing else is to be done, the worker that keeps pages is asked for.
const worker = findWorker();

function start(): void {
  if (worker && !isRefused(worker.base)) startWorker(worker).catch(() => undefined);
}

/** One that a built site left at this address would answer for a site in the making. */
async function clear(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

if ('serviceWorker' in navigator) {
  if (import.meta.env.DEV) void clear();
  else if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

function soon(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 4000 });
  else start();
}
