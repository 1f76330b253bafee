import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchIndexPath, type SearchManifest } from '../../src/lib/search/index-format.ts';
import { firstVisit, requests, scriptsFrom, sum, weight } from '../support/first-visit.ts';
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

/** KB are 1,024 bytes. */
const kb = 1024;

/** Pages of a kind and what a first visit to one may take: the page, its styles and scripts, fonts, pictures and the icon. */
const budgets: { kind: string; pages: RegExp; bytes: number; requests: number; scripts: number }[] = [
  { kind: 'home', pages: /^index\.html$/, bytes: 60, requests: 10, scripts: 8 },
  { kind: 'topic', pages: /^topics\/[^/]+\/(page\/\d+\/)?index\.html$/, bytes: 45, requests: 10, scripts: 8 },
  { kind: 'paper', pages: /^papers\/(?!page\/)[^/]+\/index\.html$/, bytes: 30, requests: 10, scripts: 8 },
  { kind: 'work', pages: /^works\/(?!page\/)[^/]+\/index\.html$/, bytes: 45, requests: 10, scripts: 8 },
  { kind: 'tour or note', pages: /^(tours|notes)\/.*index\.html$/, bytes: 60, requests: 10, scripts: 8 },
  { kind: 'search', pages: /^search\/index\.html$/, bytes: 60, requests: 12, scripts: 15 },
  { kind: 'results', pages: /^results\/(.+\/)?index\.html$/, bytes: 60, requests: 10, scripts: 8 },
  { kind: 'map', pages: /^map\/index\.html$/, bytes: 60, requests: 12, scripts: 8 },
  {
    kind: 'map in parts',
    pages: /^map\/(lineage|table)\/(.+\/)?index\.html$/,
    bytes: 60,
    requests: 12,
    scripts: 8,
  },
  { kind: 'compare', pages: /^compare\/index\.html$/, bytes: 60, requests: 12, scripts: 15 },
  { kind: 'person', pages: /^authors\/(?!page\/)[^/]+\/index\.html$/, bytes: 60, requests: 10, scripts: 8 },
  { kind: 'list', pages: /^list\/index\.html$/, bytes: 60, requests: 13, scripts: 16 },
  {
    kind: 'other',
    pages:
      /^(topics|papers|works|glossary|hardware|about|api|changes|authors|offline|read-next)\/(page\/[^/]+\/)?index\.html$|^404\.html$/,
    bytes: 60,
    requests: 12,
    scripts: 9,
  },
];

describe('a first visit, compressed with gzip as most hosts do', () => {
  const site = sites.root;
  const pages = pagesOf(site);

  it.each(budgets)(
    'to any $kind page takes at most $bytes KB, $requests requests and $scripts KB of scripts before intent',
    ({ kind, pages: wanted, bytes, requests: files, scripts }) => {
      const visits = pages.filter((page) => wanted.test(page)).map((page) => firstVisit(site, page));
      const rows = visits
        .map((visit) => ({
          page: visit.page,
          bytes: weight(site, visit),
          requests: requests(visit),
          scripts: sum(site, visit.scripts),
        }))
        .toSorted((a, b) => b.bytes - a.bytes);
      const [worst] = rows;
      if (worst) console.log(`${kind}: ${rows.length} pages, the heaviest ${JSON.stringify(worst)}`);
      const over = rows.filter(
        (row) => row.bytes > bytes * kb || row.requests > files || row.scripts > scripts * kb,
      );
      expect(over).toEqual([]);
    },
  );

  it('looks at papers and topics, every one', () => {
    const { papers } = json(site, 'api/papers.json') as { papers: { id: string }[] };
    const weighed = (kind: string): string[] =>
      pages.filter((page) => budgets.some((budget) => budget.kind === kind && budget.pages.test(page)));
    for (const { id } of papers) expect(weighed('paper')).toContain(`papers/${id}/index.html`);
    expect(weighed('topic').length).toBeGreaterThan(20);
  });
});

describe('searching, compressed', () => {
  const size = (...path: string[]): number =>
    gzipSync(readFileSync(join(sites.root, ...path)), { level: 9 }).length;
  const manifest = json(sites.root, searchIndexPath) as SearchManifest;

  it('takes at most 120 KB until the first titles stand in order: scripts, worker and first part of the index', () => {
    const workers = filesOf(sites.root).filter((path) => /^_astro\/worker-[^/]*\.js$/.test(path));
    const scripts = sum(sites.root, firstVisit(sites.root, 'search/index.html').scripts);
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

it('the quick search costs a page nothing before it is asked for, and then less than 10 KB beside the engine', () => {
  const site = sites.root;
  const { scripts: before, styles } = firstVisit(site, 'papers/galore/index.html');
  const assets = filesOf(site).filter((path) => path.startsWith('_astro/'));
  const [script, ...others] = assets.filter((path) => /\/palette\.[^/]+\.js$/.test(path));
  const [style] = assets.filter((path) => /\/palette\.[^/]+\.css$/.test(path));
  expect(others).toEqual([]);
  for (const path of [script, style]) expect([...before, ...styles]).not.toContain(path);
  const after = [...scriptsFrom(site, script ?? '')].filter((path) => !before.has(path));
  const bytes = sum(site, [...after, style ?? '']);
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
