import { twinOf } from './twin.ts';
import { rewritePage } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';

/** A finished build, whatever made it. */
export interface BuiltSite {
  /** What the bundle is called. */
  name: string;
  /** Where it stands (`/`, `/some-repo/`). */
  base: string;
  /** The paths of its files, sorted. */
  paths: readonly string[];
  read: (path: string) => Uint8Array;
}

/** JSON that scripts fetch (src/client/load.ts). A script that fetches another needs a row here. */
const forScripts = [/^(?:search|map|list|compare)\/.+\.json$/, /^api\/moved\.json$/];
/** What only scripts, a server, a search engine or another site ask for; it comes along where a page leads to it. */
const notForReaders = [
  /^(?:search|map|list|compare)\/.+\.json$/,
  /^(?:_headers|_redirects|robots\.txt|sw\.js|opensearch\.xml|sitemap[^/]*\.xml|[^/]+\.webmanifest)$/,
  /^pictures\//,
];
/** In the one script, and the answer of a server to an address that is none. */
const leftOut = [/^_astro\/.+\.js$/, /^404\.html$/];

const isOf = (patterns: readonly RegExp[], path: string): boolean =>
  patterns.some((pattern) => pattern.test(path));

/** Where the site stands on the web, as its first page says if it knows. */
function homeOf(html: string): string | null {
  const link = /<link\s[^>]*rel="canonical"[^>]*>/.exec(html)?.[0] ?? '';
  return /\shref="([^"]*)"/.exec(link)?.[1] ?? null;
}

/**
 * The files of a bundle but for its script: pages, then twins of what scripts read, then all else, always in one order.
 * @param modules gets the paths of the modules that pages run; complete when the last file was taken
 */
export function* bundledFiles(
  { name, base, paths, read }: BuiltSite,
  modules: Set<string>,
): Generator<[path: string, content: string | Uint8Array]> {
  const there = new Set(paths);
  const decode = (path: string): string => new TextDecoder().decode(read(path));
  const rewrite = (page: string): ReturnType<typeof rewritePage> =>
    rewritePage(decode(page), { name, base, home, page }, (path) => there.has(path));
  const home = homeOf(decode('index.html'));
  const kept = paths.filter((path) => !isOf(leftOut, path));
  const linked = new Set<string>();
  const fetched = new Set<string>();
  for (const path of kept.filter((one) => one.endsWith('.html'))) {
    const page = rewrite(path);
    page.links.forEach((link) => linked.add(link));
    page.fetched.forEach((one) => fetched.add(one));
    page.modules.forEach((one) => modules.add(one));
    yield [path, page.html];
  }
  for (const path of [...fetched].sort()) yield [`${path}.js`, twinOf(rewrite(path).html)];
  for (const path of kept) {
    if (path.endsWith('.html')) continue;
    if (isOf(forScripts, path)) yield [`${path}.js`, twinOf(decode(path))];
    if (path.endsWith('.css')) yield [path, rewriteStyle(decode(path), { base, page: path })];
    else if (linked.has(path) || !isOf(notForReaders, path)) yield [path, read(path)];
  }
}
