import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchIndexPath, type SearchManifest } from '../../src/lib/search/index-format.ts';
import { basedPath, sites } from '../support/sites.ts';
import { elements, filesOf, json, pagesOf, parsePage } from '../support/site-files.ts';

const hashes = (site: string): string[] =>
  filesOf(site).map(
    (path) =>
      `${path} ${createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex')}`,
  );

it('building again, in another folder, gives the same bytes', () => {
  expect(hashes(sites.again)).toEqual(hashes(sites.root));
});

const compressed = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** The scripts that an address brings, its static imports included; `seen` are there already. */
function scriptsFrom(site: string, url: string, seen = new Set<string>()): Set<string> {
  const path = join(site, url);
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  for (const [, dependency = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:from|import)\s*["'](\.\/[^"']+)["']/g,
  ))
    scriptsFrom(site, join(url, '..', dependency), seen);
  return seen;
}

/** What a page asks for before anything is touched, static imports included. */
function firstFiles(site: string, page: string): { scripts: Set<string>; styles: Set<string> } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const { tagName, properties } of elements(parsePage(site, page))) {
    if (tagName === 'script' && typeof properties['src'] === 'string')
      scriptsFrom(site, properties['src'], scripts);
    if (tagName === 'link' && String(properties['rel']) === 'stylesheet')
      styles.add(join(site, String(properties['href'])));
  }
  return { scripts, styles };
}

const sum = (files: Iterable<string>): number => [...files].reduce((all, path) => all + compressed(path), 0);

/** Their compressed bytes. */
function firstLoad(site: string, page: string): { scripts: number; styles: number } {
  const { scripts, styles } = firstFiles(site, page);
  return { scripts: sum(scripts), styles: sum(styles) };
}

describe('scripts and styles of a first visit, compressed, stay small', () => {
  it.each([
    ['index.html', 8, 14],
    ['topics/kv-cache/index.html', 9, 14],
    ['papers/galore/index.html', 8, 14],
    ['results/index.html', 8, 14],
    ['hardware/index.html', 5, 14],
    ['list/index.html', 16, 14],
    ['works/index.html', 8, 14],
    ['works/lora/index.html', 8, 14],
    ['glossary/index.html', 8, 14],
    ['search/index.html', 13, 14],
    ['map/index.html', 40, 14],
  ])('%s: at most %i and %i KB', (page, scripts, styles) => {
    const size = firstLoad(sites.root, page);
    console.log(`${page}: ${size.scripts} bytes of scripts, ${size.styles} of styles (gzip)`);
    expect(size.scripts).toBeLessThan(scripts * 1024);
    expect(size.styles).toBeGreaterThan(1024);
    expect(size.styles).toBeLessThan(styles * 1024);
  });
});

describe('searching, compressed', () => {
  const size = (...path: string[]): number =>
    gzipSync(readFileSync(join(sites.root, ...path)), { level: 9 }).length;
  const manifest = json(sites.root, searchIndexPath) as SearchManifest;

  it('takes at most 120 KB until the first titles stand in order: scripts, worker and first part of the index', () => {
    const workers = filesOf(sites.root).filter((path) => /^_astro\/worker-[^/]*\.js$/.test(path));
    const { scripts } = firstLoad(sites.root, 'search/index.html');
    const engine = workers.reduce((sum, path) => sum + size(path), 0);
    const index = size(searchIndexPath) + size('search', manifest.core);
    console.log(`search: ${scripts} bytes of scripts, ${engine} of worker, ${index} of index (gzip)`);
    expect(workers.length).toBe(1);
    expect(scripts + engine + index).toBeLessThan(120 * 1024);
  });

  it('takes at most 80 KB for people and associations, and 60 KB for the sentences of ten papers', () => {
    const more = size('search', manifest.more);
    const texts = manifest.texts.map((name) => size('search', name)).sort((a, b) => b - a);
    const ten = texts.slice(0, 10).reduce((sum, bytes) => sum + bytes, 0);
    console.log(`search: ${more} bytes of the second part, at most ${ten} of abstracts (gzip)`);
    expect(more).toBeLessThan(80 * 1024);
    expect(ten).toBeLessThan(60 * 1024);
  });
});

it('the largest page of a topic, compressed with its scripts and styles, stays below 45 KB', () => {
  const weights = pagesOf(sites.root)
    .filter((page) => /^topics\/[^/]+\/index\.html$/.test(page))
    .map((page) => {
      const { scripts, styles } = firstLoad(sites.root, page);
      return gzipSync(readFileSync(join(sites.root, page)), { level: 9 }).length + scripts + styles;
    });
  console.log(`largest page of a topic: ${Math.max(...weights)} bytes (gzip)`);
  expect(weights.length).toBeGreaterThan(0);
  expect(Math.max(...weights)).toBeLessThan(45 * 1024);
});

it('the quick search costs a page nothing before it is asked for, and then less than 10 KB beside the engine', () => {
  const site = sites.root;
  const { scripts: before, styles } = firstFiles(site, 'papers/galore/index.html');
  const assets = filesOf(site).filter((path) => path.startsWith('_astro/'));
  const [script, ...others] = assets.filter((path) => /\/palette\.[^/]+\.js$/.test(path));
  const [style] = assets.filter((path) => /\/palette\.[^/]+\.css$/.test(path));
  expect(others).toEqual([]);
  for (const path of [script, style]) expect([...before, ...styles]).not.toContain(join(site, path ?? ''));
  const after = [...scriptsFrom(site, script ?? '')].filter((path) => !before.has(path));
  const bytes = sum([...after, join(site, style ?? '')]);
  console.log(`quick search: ${bytes} bytes of scripts and styles (gzip)`);
  expect(after.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(10 * 1024);
});

describe('every page', () => {
  const all = [sites.root, sites.based, sites.hostile].flatMap((site) =>
    pagesOf(site).map((path) => ({ site, path, found: elements(parsePage(site, path)) })),
  );

  it('has a strict Content-Security-Policy before anything it governs', () => {
    for (const { path, found } of all) {
      const policy = found.find(
        ({ properties }) => String(properties['httpEquiv']).toLowerCase() === 'content-security-policy',
      );
      expect([path, String(policy?.properties['content'])]).toEqual([
        path,
        expect.stringMatching(/default-src 'none';.*script-src 'self'/),
      ]);
      expect(String(policy?.properties['content'])).not.toContain('unsafe');
      const first = found.findIndex(
        ({ tagName, properties }) =>
          tagName === 'script' || (tagName === 'link' && String(properties['rel']) === 'stylesheet'),
      );
      expect(found.indexOf(policy as (typeof found)[number])).toBeLessThan(first === -1 ? Infinity : first);
    }
  });

  it('holds no inline script, style or handler', () => {
    for (const { path, found } of all) {
      for (const { tagName, properties, children } of found) {
        const type = properties['type'];
        if (tagName === 'script' && type !== 'application/ld+json')
          expect([path, typeof properties['src'], children.length]).toEqual([path, 'string', 0]);
        expect([
          path,
          tagName === 'style' ||
            'style' in properties ||
            Object.keys(properties).some((name) => /^on/i.test(name)),
        ]).toEqual([path, false]);
      }
    }
  });

  it('has one heading of the first level, a language and a title', () => {
    for (const { path, found } of all) {
      expect([path, found.filter(({ tagName }) => tagName === 'h1').length]).toEqual([path, 1]);
      expect(found.find(({ tagName }) => tagName === 'html')?.properties['lang']).toBe('en');
      const title = found.find(({ tagName }) => tagName === 'title')?.children[0];
      expect([path, title?.type === 'text' ? title.value.trim() : '']).not.toContain('');
    }
  });

  it('asks nothing of another host', () => {
    for (const { path, found } of all) {
      for (const { tagName, properties } of found) {
        const loaded =
          ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(tagName) ||
          (tagName === 'link' && !/^(canonical|alternate|license)$/.test(String(properties['rel'])));
        const address = properties['src'] ?? (tagName === 'link' ? properties['href'] : undefined);
        if (loaded && typeof address === 'string')
          expect([path, /^(https?:)?\/\//.test(address)]).toEqual([path, false]);
      }
    }
  });

  it('under a base names no address without it', () => {
    for (const { site, path, found } of all.filter(({ site }) => site === sites.based)) {
      expect(site).toBe(sites.based);
      for (const { properties } of found) {
        for (const link of [properties['href'], properties['src'], properties['action']]) {
          if (typeof link === 'string' && link.startsWith('/'))
            expect([path, link]).toEqual([path, expect.stringMatching(new RegExp(`^${basedPath}`))]);
        }
      }
    }
  });
});
