// Written by the build into the service worker, and read there: both sides take the words of it from here.

/** What a build tells its service worker. Paths begin after the base; a page's ends with a slash, and `''` is the home page. */
export interface OfflineSettings {
  /** Where the site stands (`/`, `/some-repo/`). */
  base: string;
  /** A digest of every file of the site. */
  build: string;
  /** First parts of the paths of this site: others may stand beside it on one host. */
  sections: string[];
  /** The names of the files in `_astro/`. */
  assets: string[];
  /** What the page for readers without a network takes. */
  least: string[];
  /** What home, search and map take besides. It is kept whole or not at all. */
  shell: string[];
  /** What is kept as far as it comes: pages of topics, sentences for search and map. */
  more: string[];
}

/** What `/offline/` tells before anything is kept. */
export interface OfflineSize {
  version: 1;
  files: number;
  bytes: number;
}

export const offlinePath = 'offline/';
export const offlineSizePath = 'offline/size.json';
export const workerPath = 'sw.js';
/** How the service worker of every site begins; the build knows a site of this project by it. */
export const workerHead = 'const gazetteerOffline=';

/** The start of the names of a site's caches. Another site on the same host has another base. */
export const cachePrefix = (base: string): string => `gazetteer:${base}:`;

/** Where a browser notes that its reader wants nothing kept. */
export const refusalKey = (base: string): string => `gazetteer-offline:${base}`;
