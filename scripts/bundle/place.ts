import { fileOf } from '../../src/lib/href.ts';

/** A page of a built site. */
export interface Place {
  /** The name of the bundle. */
  name: string;
  /** Where the site stands (`/`, `/some-repo/`). */
  base: string;
  /** The same on the web, where that is known. */
  home: string | null;
  /** The path of its file in the site. */
  page: string;
}

/** The way from a file to the root of the site: `papers/galore/index.html` → `../../`. It always begins with a dot. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/**
 * The file that an address of a page leads to, from the root of the site, with its query and place: `/topics/?a#b` →
 * `topics/index.html?a#b`. Null when it leads out of the site or stays on its page.
 */
export function inSite(address: string, { base, page }: Pick<Place, 'base' | 'page'>): string | null {
  if (/^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i.test(address)) return null;
  const { pathname, search, hash } = new URL(address, `http://site${base}${page}`);
  return pathname.startsWith(base) ? fileOf(pathname.slice(base.length) + search + hash) : null;
}

/** The path of the file that is meant, without query and place. */
export function pathOf(inside: string): string {
  return decodeURIComponent(inside.replace(/[?#].*$/s, ''));
}
