import type { Stores } from './world.ts';

// What a service worker finds round it, as far as it is used here: TypeScript's own library for workers cannot stand in one
// program with that for pages.

interface ExtendableEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}

interface Scope {
  location: { origin: string };
  caches: Stores;
  /** Only some browsers have it. */
  navigator: { connection?: { saveData?: boolean; effectiveType?: string } };
  registration: { unregister: () => Promise<boolean> };
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: {
      type: 'window';
      includeUncontrolled: boolean;
    }) => Promise<readonly { url: string }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listen: (event: ExtendableEvent) => void) => void) &
    ((type: 'fetch', listen: (event: FetchEvent) => void) => void);
}

export const scope = globalThis as unknown as Scope;
