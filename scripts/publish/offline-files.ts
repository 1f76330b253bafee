import { createHash } from 'node:crypto';
import { byText } from '../../src/lib/fold.ts';
import {
  offlinePath,
  offlineSizePath,
  type OfflineSettings,
  type OfflineSize,
} from '../../src/lib/offline/settings.ts';
import { isPage, namedAssets } from '../../src/lib/offline/treatment.ts';

/** A file of a built site: its path as a browser asks for it (a page's ends with a slash). */
export interface SiteFile {
  path: string;
  bytes: number;
  digest: string;
}

/** Bytes kept without being asked for, at most; compressed it is about a third. What goes over it is kept once it was used. */
const most = 5_000_000;

const shellPages = ['', 'topics/', 'tours/', 'search/', 'map/', 'list/', 'compare/', 'about/'];
/** Small files that pages ask for beside scripts and styles. */
const fixed = /^(?!sw\.js$)[^/]+\.(?:js|svg|webmanifest)$/;

/** What is kept beside the shell as long as there is room for it, dearest first; true where search, map and list need it. */
const parts: readonly [RegExp, boolean][] = [
  [/^search\/(?:index|(?:core|more|head|columns)\.\w+)\.json$/, true],
  [/^map\/(?:index|data\.\w+)\.json$/, true],
  [/^list\/(?:index|papers-.*)\.json$|^api\/moved\.json$/, true],
  [/^topics\/[^/]+\/$/, false],
  [/^(?:tours|notes)\/[^/]+\/$|^notes\/$/, false],
  [/^map\/evidence-.*\.json$/, false],
  [/^search\/text-.*\.json$/, false],
];

/**
 * What the service worker of a site is told, and what `/offline/` says of it.
 * @param files every file of the site, and the worker's code
 * @param text a file's text, by its path
 */
export function offlineFiles(
  files: readonly SiteFile[],
  base: string,
  text: (path: string) => string,
): { settings: OfflineSettings; size: OfflineSize } {
  const sorted = files.toSorted((a, b) => byText(a.path, b.path));
  const bytes = new Map(sorted.map((file) => [file.path, file.bytes]));
  const sum = (paths: readonly string[]): number =>
    paths.reduce((all, path) => all + (bytes.get(path) ?? 0), 0);
  const paths = [...bytes.keys()];
  const assets = paths.filter((path) => path.startsWith('_astro/'));
  const small = paths.filter((path) => fixed.test(path));

  const least = [offlinePath, ...small, ...assetsOf(offlinePath, text, bytes)].filter((path) =>
    bytes.has(path),
  );
  const shell = [...shellPages.filter((path) => bytes.has(path)), ...assets];
  const more: string[] = [];
  for (const [part, isNeeded] of parts) {
    const found = paths.filter((path) => part.test(path));
    const kept = sum([...new Set([...least, ...shell, ...more])]);
    if (kept + sum(found) <= most) (isNeeded ? shell : more).push(...found);
  }
  const rest = shell.filter((path) => !least.includes(path));
  const all = [...least, ...rest, ...more];
  return {
    settings: {
      base,
      build: digestOf(sorted),
      sections: [...new Set(paths.filter(isSection).map((path) => path.slice(0, path.indexOf('/'))))],
      assets: assets.map((path) => path.slice('_astro/'.length)),
      least: [...least, offlineSizePath],
      shell: rest,
      more,
    },
    size: { version: 1, files: all.length, bytes: sum(all) },
  };
}

const isSection = (path: string): boolean => path !== '' && isPage(path);

/** Ten signs that change with any file of the site. */
function digestOf(files: readonly SiteFile[]): string {
  const hash = createHash('sha256');
  for (const { path, digest } of files) hash.update(`${path} ${digest}\n`);
  return hash.digest('hex').slice(0, 10);
}

/** The scripts, styles and face of letters that a page brings, with what these import. */
function assetsOf(
  page: string,
  text: (path: string) => string,
  known: ReadonlyMap<string, unknown>,
): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const path = `_astro/${name}`;
    if (found.has(path) || !known.has(path)) return;
    found.add(path);
    if (!name.endsWith('.js')) return;
    // Vite names what a script imports beside it, and what it fetches later from the root.
    for (const [, beside = ''] of text(path).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) add(beside);
  };
  if (known.has(page)) namedAssets(text(page)).forEach(add);
  return [...found];
}
