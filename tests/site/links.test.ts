import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/effects/read-content.ts';
import { safeExternal } from '../../src/lib/href.ts';
import { basedPath, sites } from '../support/sites.ts';
import { elements, filesOf, pagesOf, parsePage } from '../support/site-files.ts';

/** Where an internal address leads, as the path of a file; null when it is outside the base. */
function target(link: string, page: string, base: string): { file: string; fragment: string } | null {
  const url = new URL(link, `http://site${base}${page.replace(/index\.html$/, '')}`);
  if (!url.pathname.startsWith(base)) return null;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  return {
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

/** Every broken internal link of a site, redirects (meta refresh) included. */
function brokenLinks(site: string, base: string): string[] {
  const files = new Set(filesOf(site));
  const ids = new Map<string, Set<string>>();
  const pages = pagesOf(site).map((path) => ({ path, all: elements(parsePage(site, path)) }));
  for (const { path, all } of pages)
    ids.set(path, new Set(all.flatMap(({ properties: { id } }) => (id === undefined ? [] : [id]))));
  const broken: string[] = [];
  for (const { path, all } of pages) {
    for (const element of all) {
      const { href, src, action, content, httpEquiv } = element.properties;
      const refresh =
        String(httpEquiv).toLowerCase() === 'refresh' ? /url=(.*)$/i.exec(String(content))?.[1] : undefined;
      for (const link of [href, src, action, refresh]) {
        if (typeof link !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
        const to = target(link, path, base);
        if (to === null) broken.push(`${path}: ${link} is outside the base`);
        else if (!files.has(to.file)) broken.push(`${path}: ${link} leads nowhere`);
        else if (
          to.fragment !== '' &&
          to.file.endsWith('.html') &&
          !to.fragment.startsWith('?') &&
          !ids.get(to.file)?.has(to.fragment)
        )
          broken.push(`${path}: ${link} has no such place`);
      }
    }
  }
  return broken;
}

describe('no internal link is broken', () => {
  it('at /', () => expect(brokenLinks(sites.root, '/')).toEqual([]));
  it('under a base path that is no page', () => expect(brokenLinks(sites.based, basedPath)).toEqual([]));
  it('in a site of another field', () => expect(brokenLinks(sites.second, '/')).toEqual([]));
  it('in a site whose topics were found', () => expect(brokenLinks(sites.found, '/')).toEqual([]));
  it('in the site of a corrected corpus', () => expect(brokenLinks(sites.corrected, '/')).toEqual([]));
  it('in the site of a hostile corpus', () => expect(brokenLinks(sites.hostile, '/')).toEqual([]));
});

it('links that lead out are http or https and open no window', () => {
  for (const site of [sites.root, sites.corrected, sites.hostile]) {
    for (const path of pagesOf(site)) {
      for (const { tagName, properties } of elements(parsePage(site, path))) {
        if (
          tagName !== 'a' ||
          typeof properties['href'] !== 'string' ||
          !/^[a-z][a-z0-9+.-]*:/i.test(properties['href'])
        )
          continue;
        expect([path, safeExternal(properties['href'])]).not.toContain(null);
        expect(properties['target']).toBeUndefined();
      }
    }
  }
});

it('every paper, work with a page, topic, author and former address of the registry answers', () => {
  const { permalinks } = readContent('content').input;
  const works = Object.entries(permalinks.works).filter(([, row]) => row.page);
  expect(works.length).toBeGreaterThan(50);
  for (const [noun, rows] of [
    ['papers', permalinks.papers],
    ['works', Object.fromEntries(works)],
    ['topics', permalinks.topics],
    ['authors', permalinks.authors],
  ] as const) {
    for (const [id, { former }] of Object.entries<{ former: string[] }>(rows)) {
      for (const address of [id, ...former])
        expect([address, existsSync(join(sites.root, noun, address, 'index.html'))]).toEqual([address, true]);
    }
  }
});
