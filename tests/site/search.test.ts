import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSearchFiles } from '../../scripts/effects/read-search.ts';
import { readManifest, searchIndexPath } from '../../src/lib/search/index-format.ts';
import { search } from '../../src/lib/search/search.ts';
import { papersFile } from '../../src/schemas/api.ts';
import { elements, filesOf, json, pagesOf, parsePage } from '../support/site-files.ts';
import { basedPath, sites } from '../support/sites.ts';

const { index, text } = readSearchFiles(sites.root);
const { papers } = papersFile.parse(json(sites.root, 'api/papers.json'));
const first = (query: string) => search(index, query, { limit: 1 }).papers[0]?.id;

it('finds every paper first for its own title in the files that the browser loads', () => {
  expect(papers.filter(({ id, title }) => first(title) !== id).map(({ title }) => title)).toEqual([]);
});

it('finds what stands in no title by a phrase of the abstract', () => {
  const abstract = papers.find(({ id }) => id === 'galore')?.abstract ?? '';
  const phrase = abstract.split(' ').slice(20, 26).join(' ');
  const asked = search(index, `"${phrase}"`);
  expect([asked.papers, asked.untold.length > 0]).toEqual([[], true]);
  expect(search(index, `"${phrase}"`, { text }).papers.map(({ id }) => id)).toEqual(['galore']);
});

describe('the files of the index', () => {
  it('hold the abstract of each paper at its place', () => {
    const shown = new Map(papers.map(({ id, abstract }) => [id, abstract]));
    for (const [place, { id }] of index.core.papers.entries())
      expect([id, text(place)]).toEqual([id, shown.get(id)]);
  });

  it('are those that the head names, and no other', () => {
    for (const site of Object.values(sites)) {
      const { core, more, texts } = readManifest(json(site, searchIndexPath));
      const named = [core, more, ...texts].map((name) => `search/${name}`);
      const there = filesOf(site).filter((path) => path.startsWith('search/') && path.endsWith('.json'));
      expect(there).toEqual([searchIndexPath, ...named].sort());
    }
  });

  it('hold no abstract where the site shows none', () => {
    expect(readManifest(json(sites.corrected, searchIndexPath)).texts).toEqual([]);
  });

  it('know the base', () => {
    expect(readSearchFiles(sites.based).index.core.base).toBe(basedPath);
  });
});

describe('the search of a browser', () => {
  const links = (site: string, page: string) =>
    elements(parsePage(site, page)).filter(({ properties }) => String(properties['rel']) === 'search');

  it('is told of on every page where the address of the site is known', () => {
    expect(readFileSync(join(sites.based, 'opensearch.xml'), 'utf8')).toContain(
      `template="https://example.org${basedPath}search/?q={searchTerms}"`,
    );
    for (const page of pagesOf(sites.based)) {
      const found = links(sites.based, page).map(({ properties: { type, href } }) => [type, href]);
      expect([page, found]).toEqual([
        page,
        [['application/opensearchdescription+xml', `${basedPath}opensearch.xml`]],
      ]);
    }
  });

  it('is left out where it is not', () => {
    expect(existsSync(join(sites.root, 'opensearch.xml'))).toBe(false);
    for (const page of ['index.html', 'search/index.html', 'papers/galore/index.html'])
      expect(links(sites.root, page)).toEqual([]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-search-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (file: string, outDir: string, ...more: string[]) =>
    spawnSync(process.execPath, ['scripts/search.ts', '--queries', file, ...more], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: outDir },
    });

  it('prints one row a query, in order, and nothing else', () => {
    const file = join(folder, 'queries.json');
    writeFileSync(file, JSON.stringify([{ q: 'galroe' }, { q: '' }, { q: 'kv cache' }]));
    const rows = JSON.parse(run(file, sites.root, '--top', '3').stdout) as {
      q: string;
      results: string[];
      others: { kind: string; id: string }[];
      ms: number;
    }[];
    expect(rows.map(({ q }) => q)).toEqual(['galroe', '', 'kv cache']);
    expect(rows[0]?.results[0]).toBe('galore');
    expect(rows[1]?.results).toEqual([]);
    expect(rows[2]?.results.length).toBe(3);
    expect(rows[2]?.others[0]).toEqual({ kind: 'topic', id: 'kv-cache' });
    for (const { ms } of rows) expect(ms).toBeGreaterThanOrEqual(0);
  });

  it('says what is wrong and the way out', () => {
    const { status, stderr, stdout } = run(join(folder, 'queries.json'), join(folder, 'no-site'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('npm run build');
  });
});
