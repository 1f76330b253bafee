import type { OfflineSettings } from '../../lib/offline/settings.ts';

/** A cache, as far as it is used here. */
export interface Store {
  match: (url: string) => Promise<Response | undefined>;
  put: (url: string, response: Response) => Promise<void>;
  delete: (url: string) => Promise<boolean>;
  /** In the order in which they were put. */
  keys: () => Promise<readonly { url: string }[]>;
}

/** All caches of the host, this site's and others'. */
export interface Stores {
  open: (name: string) => Promise<Store>;
  has: (name: string) => Promise<boolean>;
  delete: (name: string) => Promise<boolean>;
  /** In the order in which they were made. */
  keys: () => Promise<string[]>;
}

/** What a service worker has to do with, so that tests can give it another. */
export interface World {
  settings: OfflineSettings;
  origin: string;
  caches: Stores;
  fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
}

export const addressOf = ({ origin, settings }: World, path: string): string =>
  `${origin}${settings.base}${path}`;
