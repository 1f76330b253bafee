import type { OfflineSettings } from './settings.ts';

/**
 * How a request is answered. An **asset** bears its digest and never changes: what is kept, else the network. **Fixed** are
 * small files of every page without a digest: the same, from the cache of this build. A **page**, and a **manifest** that
 * names assets: the network, else what is kept.
 */
export type Kind = 'page' | 'manifest' | 'asset' | 'fixed';

/** `map/data.6b9e2adaaf.json` */
const digested = /\.[0-9a-f]{10}\.json$/;
const manifest = /^(?:[^/]+\/index|api\/moved)\.json$/;

export const isPage = (path: string): boolean => path === '' || path.endsWith('/');

export const isDigested = (path: string): boolean => path.startsWith('_astro/') || digested.test(path);

export const isManifest = (path: string): boolean => manifest.test(path);

/**
 * The path of an address of this site, without base, query and fragment, as hosts name a page: `/papers/galore`,
 * `/papers/galore/index.html?x` → `papers/galore/`. Null for an address elsewhere.
 */
export function sitePath(url: string, origin: string, base: string): string | null {
  const parsed = new URL(url, origin);
  if (parsed.origin !== origin || !parsed.pathname.startsWith(base)) return null;
  const path = parsed.pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
  return isPage(path) || /\.[^/]*$/.test(path) ? path : `${path}/`;
}

/** The kind of a path; null for what is not kept: files to take away (API, feeds, citations), and what is not of this site. */
export function kindOf(path: string, { sections, least, shell }: OfflineSettings): Kind | null {
  if (path !== '' && isPage(path)) return sections.includes(path.slice(0, path.indexOf('/'))) ? 'page' : null;
  if (path === '') return 'page';
  if (isDigested(path)) return 'asset';
  if (isManifest(path)) return 'manifest';
  return least.includes(path) || shell.includes(path) ? 'fixed' : null;
}

/** The files of `_astro/` that a page or script names: scripts, styles and the face of headings. */
export function namedAssets(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/_astro\/([\w.@-]+\.(?:js|css|woff2))/g)].map(([, name = '']) => name)),
  ];
}

/** Whether a page is of this build, or of one with the same scripts and styles: then nothing of what it asks for is missing. */
export function isOfBuild(page: string, { assets }: Pick<OfflineSettings, 'assets'>): boolean {
  return namedAssets(page).every((name) => assets.includes(name));
}
