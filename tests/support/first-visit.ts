import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { visit as visitTree } from 'unist-util-visit';
import { elements, parsePage } from './site-files.ts';

/** What a page asks for before anything is touched, by kind; each file once, as a path inside the site. */
export interface FirstVisit {
  page: string;
  scripts: Set<string>;
  styles: Set<string>;
  /** Fonts and pictures: what the page names, and what its styles do. */
  assets: Set<string>;
}

const cache = new Map<string, number>();

/** What a file weighs with gzip at its best, as most hosts send it; what is compressed already weighs what it is. */
export function compressed(path: string): number {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(path);
  const size = /\.(woff2?|png|jpe?g|webp|avif)$/.test(path)
    ? bytes.length
    : gzipSync(bytes, { level: 9 }).length;
  cache.set(path, size);
  return size;
}

/** Of files of a site together. */
export const sum = (site: string, files: Iterable<string>): number =>
  [...files].reduce((all, path) => all + compressed(join(site, path)), 0);

/** A file of the site that an address on a page (in a folder) leads to; null for one elsewhere, in itself, or not there. */
function fileOf(site: string, url: string, folder = ''): string | null {
  if (url.startsWith('data:') || url.includes('//')) return null;
  const path = posix.join(url.startsWith('/') ? '' : folder, url.replace(/[?#].*/, '')).replace(/^\/+/, '');
  return existsSync(join(site, path)) ? path : null;
}

const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

/** The scripts that an address brings, its static imports included; `seen` are there already. */
export function scriptsFrom(site: string, url: string, seen = new Set<string>()): Set<string> {
  const path = fileOf(site, url);
  if (path === null || seen.has(path)) return seen;
  seen.add(path);
  for (const [, to = ''] of read(site, path).matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
    scriptsFrom(site, posix.join(posix.dirname(path), to), seen);
  return seen;
}

/** Whether a face has a sign of these words: a browser fetches no other (`unicode-range:U+20-7E,U+A0`). */
function isWanted(face: string, words: string): boolean {
  const ranges = [...face.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, from = '', to = from]) =>
    [from, to].map((sign) => parseInt(sign, 16)),
  );
  const has = (sign: string): boolean =>
    ranges.some(
      ([from = 0, to = 0]) => from <= (sign.codePointAt(0) ?? 0) && (sign.codePointAt(0) ?? 0) <= to,
    );
  return ranges.length === 0 || [...new Set(words)].some(has);
}

/** What a style sheet asks for on a page with these headings, which alone have a face of their own: fonts and pictures. */
function namedIn(site: string, sheet: string, headings: string): string[] {
  const css = read(site, sheet).replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    isWanted(face, headings) ? face : '',
  );
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].flatMap(
    ([, url = '']) => fileOf(site, url, posix.dirname(sheet)) ?? [],
  );
}

/**
 * What a page asks for on a first visit. Of several icons a browser takes one: the first. Files that are fetched only on
 * intent (`import()`, workers, data) are none of it, nor is what a browser keeps for reading offline once the page stands
 * (manifest, worker, what that fetches).
 */
export function firstVisit(site: string, page: string): FirstVisit {
  const visit: FirstVisit = { page, scripts: new Set(), styles: new Set(), assets: new Set() };
  const folder = posix.dirname(page);
  const add = (url: unknown, to: Set<string>): void => {
    const path = typeof url === 'string' ? fileOf(site, url, folder) : null;
    if (path !== null) to.add(path);
  };
  let icons = 0;
  let headings = '';
  for (const element of elements(parsePage(site, page))) {
    const { tagName, properties } = element;
    if (/^h[1-3]$/.test(tagName) || properties['className']?.toString() === 'site-name')
      visitTree(element, 'text', ({ value }) => void (headings += value));
    if (tagName === 'script' && typeof properties['src'] === 'string')
      scriptsFrom(site, properties['src'], visit.scripts);
    if (['img', 'source', 'iframe', 'video', 'audio', 'embed'].includes(tagName))
      add(properties['src'], visit.assets);
    if (tagName !== 'link') continue;
    const rel = String(properties['rel']);
    if (rel === 'stylesheet') add(properties['href'], visit.styles);
    if (rel === 'modulepreload') scriptsFrom(site, String(properties['href']), visit.scripts);
    if (rel === 'preload' || (rel === 'icon' && (icons += 1) === 1)) add(properties['href'], visit.assets);
  }
  for (const sheet of visit.styles) for (const path of namedIn(site, sheet, headings)) visit.assets.add(path);
  return visit;
}

/** The page and all that it asks for, compressed. */
export const weight = (site: string, { page, scripts, styles, assets }: FirstVisit): number =>
  sum(site, [page, ...new Set([...scripts, ...styles, ...assets])]);

/** How many files, the page itself included. */
export const requests = ({ scripts, styles, assets }: FirstVisit): number =>
  1 + new Set([...scripts, ...styles, ...assets]).size;
