import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { entryCode, relocate } from '../bundle/code.ts';
import { classicScript } from './bundle.ts';

/**
 * The modules of a built site and all they import, as one classic script.
 * @param folder of the built site
 * @param modules paths in it
 * @param isThere whether the site has a file at a path
 */
export function bundleCode(
  folder: string,
  base: string,
  modules: readonly string[],
  isThere: (path: string) => boolean,
): Promise<string> {
  return classicScript({
    stdin: { contents: entryCode(modules), resolveDir: folder, sourcefile: 'bundle.js' },
    // Only the address of a worker asks for it, and in a folder there is none.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [
      {
        name: 'addresses',
        setup: (bundling) =>
          bundling.onLoad({ filter: /\.js$/ }, async ({ path }) => {
            const inside = relative(folder, path).split(sep).join('/');
            if (!isThere(inside)) return undefined;
            return { contents: relocate(await readFile(path, 'utf8'), base, isThere) };
          }),
      },
    ],
  });
}
