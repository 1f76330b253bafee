import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, docBlocks, withoutBlocks } from '../../support/doc-pages.ts';

const skipped =
  /^(?:node_modules|dist|\.astro)\/|^(?:content\/(?!README)|tests\/fixtures\/(?!README)|examples\/[^/]+\/)/;
const pages = globSync('**/*.md', { exclude: (name) => /^(?:node_modules|dist|\.astro|\.git)$/.test(name) })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !skipped.test(path))
  .sort();
const texts = new Map(pages.map((path) => [path, readFileSync(path, 'utf8')]));
const commands = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
);

/** What worked examples would make, and what runs make: named, and rightly not there. */
const madeLater = new Set(pages.flatMap((path) => docBlocks(path).flatMap(({ file }) => file ?? [])));
const written =
  /^(?:content\/(?:released\.txt|corrections\.yaml)|tests\/fixtures\/read\/endnote|content\/topics\/learning-rate\.md|node_modules\/)/;

/** Paths of the repository in backticks: `scripts/read/repair/`, `src/views/topic.ts`. */
const paths = (text: string): string[] =>
  [...text.matchAll(/`((?:\.github|assets|content|docs|public|scripts|src|tests)\/[^`\s:]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<>*…{]/.test(path));

describe.each(pages)('%s', (page) => {
  const text = texts.get(page) ?? '';

  it('names paths that are there', () => {
    const gone = paths(text).filter(
      (path) => !existsSync(path) && !madeLater.has(path) && !written.test(path),
    );
    expect(gone).toEqual([]);
  });

  it('has links that lead to a file, and to a heading of it', () => {
    const links = [...withoutBlocks(text).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
      ([, to = '']) => to,
    );
    const broken = links.filter((to) => {
      if (to.startsWith('/')) return false;
      const [path = '', anchor = ''] = to.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
      if (!existsSync(file)) return true;
      if (anchor === '' || statSync(file).isDirectory() || !file.endsWith('.md')) return false;
      return !anchorsOf(readFileSync(file, 'utf8')).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

it('each command of package.json is explained in the README or the docs', () => {
  const all = [...texts.values()].join('\n');
  const told = commands.filter((name) => new RegExp(`npm (?:run )?(?:-s )?${name}(?![\\w:-])`).test(all));
  expect(commands.filter((name) => !told.includes(name))).toEqual([]);
});

it('docs/README.md leads to each page of docs', () => {
  const index = texts.get('docs/README.md') ?? '';
  const named = new Set(
    [...index.matchAll(/\]\(([^)#]+)/g)].map(([, to = '']) => normalize(join('docs', to))),
  );
  expect(
    pages.filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md' && !named.has(page)),
  ).toEqual([]);
  expect(named).toContain(normalize('docs/adding/README.md'));
});

it('the README of docs/adding leads to each of its pages', () => {
  const index = texts.get('docs/adding/README.md') ?? '';
  for (const page of pages.filter((path) => path.startsWith('docs/adding/') && !path.endsWith('README.md')))
    expect(index).toContain(`](${page.slice('docs/adding/'.length)}`);
});

describe('each room has a README of 8 to 25 lines with its rule and what to read first', () => {
  const parents = ['.', 'scripts', 'src', 'tests'];
  const rooms = globSync('{assets,content,docs,scripts,src,tests,scripts/*,src/*,tests/*}/')
    .map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''))
    .filter((path) => statSync(path).isDirectory() && !path.includes('/.'));

  it('knows its rooms', () => expect(rooms.length).toBeGreaterThan(parents.length + 25));

  it.each(rooms)('%s', (room) => {
    const path = `${room}/${room === 'src/pages' ? '_README.md' : 'README.md'}`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    if (room === 'docs') return;
    const text = readFileSync(path, 'utf8');
    const lines = text.trimEnd().split('\n').length;
    expect(lines >= 8 && lines <= 25, `${path} has ${String(lines)} lines`).toBe(true);
    expect(text).toMatch(/\*\*Rule: /);
    expect(text).toMatch(/Read first: /);
  });
});
