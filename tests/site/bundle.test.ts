import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundles, sites } from '../support/sites.ts';
import { filesOf, pagesOf } from '../support/site-files.ts';

const textOf = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

/** Every attribute of a page, read off its text: nothing that a parser would put right escapes. */
function attributes(html: string): [name: string, value: string][] {
  return [...html.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  ]);
}

/** Where a page leads to or what it loads: attributes that hold one address, and redirects. */
function addresses(all: readonly [name: string, value: string][]): string[] {
  return all.flatMap(([name, value]) => {
    if (/^(?:href|src|action|xlink:href)$/.test(name)) return [value];
    if (/^data-(?:pages|embed)$/.test(name) && value.includes('/')) return value.split(' ');
    const refresh = name === 'content' ? /^\d+;\s*url=(.*)$/i.exec(value)?.[1] : undefined;
    return refresh === undefined ? [] : [refresh];
  });
}

interface Page {
  path: string;
  html: string;
  attributes: [name: string, value: string][];
}

const read = new Map<string, Page[]>();

/** The pages of a bundle, read once. */
function pagesIn(folder: string): Page[] {
  const known = read.get(folder);
  if (known) return known;
  const pages = pagesOf(folder).map((path) => {
    const html = textOf(folder, path);
    return { path, html, attributes: attributes(html) };
  });
  read.set(folder, pages);
  return pages;
}

/** What a browser that opens the files of a folder could not follow. */
function dead(folder: string): string[] {
  const files = new Set(filesOf(folder));
  const pages = pagesIn(folder);
  const ids = new Map(
    pages.map((page) => [
      page.path,
      new Set(page.attributes.flatMap(([name, value]) => (name === 'id' ? [value] : []))),
    ]),
  );
  return pages.flatMap((page) =>
    [...new Set(addresses(page.attributes))].flatMap((address) => {
      if (/^(?:https?|mailto):/.test(address)) return [];
      const { pathname, hash } = new URL(address, `file:///${page.path}`);
      const file = decodeURIComponent(pathname.slice(1));
      const id = decodeURIComponent(hash.slice(1));
      const isPlace = id === '' || id.startsWith('?') || !file.endsWith('.html') || ids.get(file)?.has(id);
      return address.startsWith('/') || !files.has(file) || !isPlace ? [`${page.path}: ${address}`] : [];
    }),
  );
}

describe.each(Object.keys(bundles) as (keyof typeof bundles)[])('the bundle of "%s"', (name) => {
  const folder = bundles[name];

  it('has every page of the site, and no dead link', () => {
    const pages = pagesOf(sites[name]).filter((path) => path !== '404.html');
    expect(pagesOf(folder)).toEqual(pages);
    expect(dead(folder)).toEqual([]);
  });

  it('asks for nothing that only a server gives', () => {
    for (const { html, attributes: all } of pagesIn(folder)) {
      expect(html).not.toMatch(
        /type="module"|\scrossorigin|rel="(?:canonical|manifest|search|modulepreload)"/,
      );
      const left = all.filter(([name, value]) => /^data-(?!base$)/.test(name) && /^\/[^/\s]/.test(value));
      expect(left).toEqual([]);
    }
    const styles = filesOf(folder).filter((path) => path.endsWith('.css'));
    for (const path of styles) expect(textOf(folder, path)).not.toMatch(/url\(["']?\//);
    const faces = styles.flatMap((path) =>
      [...textOf(folder, path).matchAll(/url\(([^)"']+\.woff2)\)/g)].map(([, url = '']) =>
        join(dirname(path), url),
      ),
    );
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(existsSync(join(folder, face))).toBe(true);
  });

  it('holds the data that scripts read, each beside its place', () => {
    for (const path of ['search/index.json', 'map/index.json', 'api/moved.json'])
      expect(existsSync(join(folder, `${path}.js`))).toBe(true);
    for (const { path, attributes: all } of pagesIn(folder))
      for (const [, value] of all.filter(([name]) => name === 'data-pages'))
        for (const one of value.split(' '))
          expect(existsSync(join(folder, dirname(path), `${one}.js`))).toBe(true);
  });
});

it('a site without abstracts bundles none', () => {
  expect(textOf(bundles.corrected, 'search/index.json.js')).toContain('"texts":[]');
  expect(textOf(bundles.based, 'search/index.json.js')).not.toContain('"texts":[]');
});
