import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byText } from '../../src/lib/fold.ts';
import { bundledFiles } from '../bundle/files.ts';
import { scriptPath } from '../bundle/rewrite-page.ts';
import { bundleCode } from './bundle-code.ts';
import { allFiles } from './read-files.ts';
import { readSiteSearch } from './read-search.ts';
import { openZip } from './zip-file.ts';

const readMe = (title: string): string =>
  `${title}\n\nOpen index.html in a browser. Nothing here needs a network or a server.\n`;

/**
 * Packs a built site as a zip of one folder, that works when a browser opens its files.
 * @param outDir the built site; where it stands is read from it
 * @param zipFile where the zip goes
 * @param title of the site
 * @param name of the folder in the zip
 * @returns how many files it holds, and its size in bytes
 * @throws Error when there is no built site
 */
export async function runBundle(
  outDir: string,
  zipFile: string,
  title: string,
  name: string,
): Promise<{ files: number; bytes: number }> {
  const { base } = readSiteSearch(outDir).known;
  const paths = allFiles(outDir);
  const there = new Set(paths);
  const modules = new Set<string>();
  mkdirSync(dirname(zipFile), { recursive: true });
  const zip = openZip(zipFile);
  let files = 0;
  const add = (path: string, content: string | Uint8Array): void => {
    zip.add(`${name}/${path}`, content);
    files += 1;
  };
  try {
    add('READ-ME.txt', readMe(title));
    const site = { name, base, paths, read: (path: string) => readFileSync(join(outDir, path)) };
    for (const [path, content] of bundledFiles(site, modules)) add(path, content);
    add(scriptPath, await bundleCode(outDir, base, [...modules].sort(byText), (path) => there.has(path)));
    return { files, bytes: zip.close() };
  } catch (error) {
    zip.abandon();
    throw error;
  }
}
