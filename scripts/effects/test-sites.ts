import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-tests.ts';
import { unpackBundle } from './unpack-bundle.ts';

/** What of the checkout a build reads. */
const parts = [
  'assets',
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/**
 * Builds the sites that the tests look at, and bundles of some, in the empty `folder`; tests/support/sites.ts names them.
 * @returns the names of those that could not be built
 */
export async function buildTestSites(root: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const elsewhere = join(folder, 'another folder');
  for (const part of parts) cpSync(join(root, part), join(elsewhere, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  const fixture = (name: string): string => {
    const content = join(folder, `${name}-content`);
    cpSync(join(root, 'tests/fixtures', name, 'input'), content, { recursive: true });
    return content;
  };
  /** Documents and reference lists of another fixture on top: a site more would take as long as the tests of it. */
  const withReferences = (content: string): string => {
    for (const part of ['documents', 'references.json'])
      cpSync(join(root, 'tests/fixtures/references/input', part), join(content, part), { recursive: true });
    return content;
  };

  const build = async (cwd: string, name: string, env: Record<string, string>): Promise<string[]> => {
    const plain = { SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', OUT_DIR: join(folder, name) };
    const command = [process.execPath, 'scripts/build.ts'];
    return (await run(cwd, command, { ...plain, ...env }, `site "${name}"`)) === 0 ? [] : [name];
  };
  const bundle = async (name: string, content = ''): Promise<string[]> => {
    const zips = join(folder, 'bundles', `${name}-zip`);
    const env = { CONTENT_DIR: content, OUT_DIR: join(folder, name), BUNDLE_DIR: zips };
    const told = `bundle of ${name}`;
    if ((await run(root, [process.execPath, 'scripts/bundle.ts'], env, told)) !== 0) return [told];
    unpackBundle(zips, join(folder, 'bundles', name));
    return [];
  };
  return [
    ...(await build(root, 'root', {})),
    ...(await build(elsewhere, 'again', {})),
    ...(await build(root, 'based', { BASE_PATH: '/some-repo/', SITE_URL: 'https://example.org' })),
    ...(await build(root, 'hostile', { CONTENT_DIR: fixture('hostile') })),
    ...(await build(root, 'corrected', { CONTENT_DIR: fixture('corrected') })),
    ...(await build(root, 'second', { CONTENT_DIR: join(root, 'examples/phylogenetics'), PICTURES: 'none' })),
    ...(await build(root, 'found', { CONTENT_DIR: withReferences(fixture('found-topics')) })),
    ...(await bundle('based')),
    ...(await bundle('hostile', join(folder, 'hostile-content'))),
    ...(await bundle('corrected', join(folder, 'corrected-content'))),
  ];
}
