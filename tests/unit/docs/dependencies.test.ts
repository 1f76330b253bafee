import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

const packageOf = (path: string): Package => JSON.parse(readFileSync(path, 'utf8')) as Package;
const { dependencies, devDependencies, overrides } = packageOf('package.json');
const wanted = Object.keys({ ...dependencies, ...devDependencies, ...overrides });

/** | `package` | licence | …cells | */
const rows = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \|(.*)\|$/gm),
].map(([, name = '', licence = '', rest = '']) => {
  const cells = rest.split(' | ');
  const where = cells.at(-2) ?? '';
  return { name, licence, places: [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) };
});

/** The text of a file, or of the first file in a folder that has the words. */
function mentions(path: string, words: string): boolean {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8').includes(words);
  return readdirSync(path).some((name) => mentions(join(path, name), words));
}

/** What stands in code for a package: types come with the package they are of, tools are called by their command. */
const spoken: Record<string, string> = {
  '@astrojs/check': "'astro', 'check'",
  '@types/node': 'node:fs',
  'graphology-types': 'graphology',
  typescript: "'tsc'",
};
const inCode = (name: string): string =>
  spoken[name] ?? name.replace(/^@types\/(?=d3-)/, '').replace(/^@types\//, '');

describe('docs/dependencies.md', () => {
  it('has a row for each package of package.json, and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(wanted.sort());
  });

  it.each(rows)('names the licence of $name', ({ name, licence }) =>
    expect(licence).toBe(packageOf(join('node_modules', name, 'package.json')).license),
  );

  it.each(rows)('names places that use $name', ({ name, places }) => {
    expect(places.length).toBeGreaterThan(0);
    for (const path of places) expect([path, mentions(path, inCode(name))]).toEqual([path, true]);
  });
});
