import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeed, problems } from '../support/atom.ts';
import { basedPath, sites } from '../support/sites.ts';
import { elements, filesOf, pagesOf, parsePage } from '../support/site-files.ts';

const feedsOf = (site: string): string[] => filesOf(site).filter((path) => path.endsWith('feed.xml'));
const text = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

/** The addresses of feeds that a page names in its head (`link`), or to which it shows a link (`a`). */
const named = (html: string, tag: 'link' | 'a'): string[] =>
  [...html.matchAll(new RegExp(`<${tag} (?:[^">]|"[^"]*")*?href="([^"]*feed\\.xml)"`, 'g'))].map(
    ([, url = '']) => url,
  );

/** The site built again has the same bytes. */
const { again: _, ...different } = sites;

describe.each(Object.entries(different))('the feeds of the site "%s"', (name, site) => {
  const base = name === 'based' ? `https://example.org${basedPath}` : '/';
  const feeds = feedsOf(site);

  it('have what RFC 4287 asks for, one for each topic, and lead to pages that are there', () => {
    const files = new Set(filesOf(site));
    expect(feeds).toEqual(expect.arrayContaining(['changes/feed.xml', 'feed.xml']));
    for (const path of feeds) {
      expect([path, problems(text(site, path))]).toEqual([path, []]);
      const { links, entries } = parseFeed(text(site, path));
      const pages = [
        links.find(({ rel }) => rel === 'alternate')?.['href'] ?? '',
        ...entries.map(({ url }) => url),
      ];
      for (const url of pages) {
        expect([path, url, url.startsWith(base)]).toEqual([path, url, true]);
        expect([path, url, files.has(`${url.slice(base.length).replace(/#.*/, '')}index.html`)]).toEqual([
          path,
          url,
          true,
        ]);
      }
      expect(links.find(({ rel }) => rel === 'self')?.['href']).toBe(
        name === 'based' ? base + path : undefined,
      );
    }
  });

  it('are named on every page, and shown where what they follow is shown', () => {
    const at = name === 'based' ? basedPath : '/';
    const lacking = pagesOf(site).filter(
      (page) => !named(text(site, page), 'link').includes(`${at}feed.xml`),
    );
    expect(lacking).toEqual([]);
    for (const path of feeds) {
      const { links } = parseFeed(text(site, path));
      const url = new URL(
        links.find(({ rel }) => rel === 'alternate')?.['href'] ?? '',
        'https://example.org',
      );
      const page = text(site, `${url.pathname.slice(at.length)}index.html`);
      expect([path, named(page, 'link').includes(at + path), named(page, 'a').includes(at + path)]).toEqual([
        path,
        true,
        true,
      ]);
    }
  });
});

it('entries have the same ids wherever the site stands', () => {
  const ids = (site: string): string[][] =>
    feedsOf(site).map((path) => {
      const { id, entries } = parseFeed(text(site, path));
      return [path, id, ...entries.map((entry) => entry.id)];
    });
  expect(ids(sites.based)).toEqual(ids(sites.root));
  expect(feedsOf(sites.root).length).toBeGreaterThan(80);
});

it('each entry of the changes leads to a place on their page', () => {
  for (const site of [sites.root, sites.hostile, sites.corrected, sites.found]) {
    const places = elements(parsePage(site, 'changes/index.html')).map(({ properties }) => properties['id']);
    const { entries } = parseFeed(text(site, 'changes/feed.xml'));
    expect(entries.length).toBeGreaterThan(0);
    for (const { url } of entries) expect(places).toContain(decodeURIComponent(url.split('#')[1] ?? ''));
  }
});
