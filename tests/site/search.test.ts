import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSearchFiles } from '../../scripts/effects/read-search.ts';
import { search } from '../../src/lib/search/search.ts';
import { papersFile } from '../../src/schemas/api.ts';
import { json } from '../support/site-files.ts';
import { sites } from '../support/sites.ts';

const { index } = readSearchFiles(sites.root);
const { papers } = papersFile.parse(json(sites.root, 'api/papers.json'));
const first = (query: string) => search(index, query, { limit: 1 }).papers[0]?.id;

describe('every paper comes first for its own title', () => {
  it.each([
    ['as written', (title: string) => title],
    ['in lower case', (title: string) => title.toLowerCase()],
    ['without punctuation', (title: string) => title.replace(/[^\p{L}\p{N}]+/gu, ' ')],
    ['with a wrong letter in its longest word', wrongLetter],
  ])('%s', (_how, change) => {
    expect(
      papers.filter(({ id, title }) => first(change(title)) !== id).map(({ title }) => change(title)),
    ).toEqual([]);
  });

  it('as found in the document, LaTeX and all', () => {
    expect(
      papers.filter(({ id, titleSource }) => first(titleSource) !== id).map(({ titleSource }) => titleSource),
    ).toEqual([]);
  });

  it('and for its short name', () => {
    expect(
      papers
        .filter(({ id, shortName }) => shortName !== null && first(shortName) !== id)
        .map(({ shortName }) => shortName),
    ).toEqual([]);
  });
});

function wrongLetter(title: string): string {
  const longest = title
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((best, word) => (word.length > best.length ? word : best), '');
  const middle = Math.floor(longest.length / 2);
  return title.replace(
    longest,
    `${longest.slice(0, middle)}${longest[middle] === 'q' ? 'x' : 'q'}${longest.slice(middle + 1)}`,
  );
}

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
