import { byText } from '../../src/lib/fold.ts';
import { href, paths } from '../../src/lib/href.ts';
import { endingOf, mediaTypes } from '../../src/lib/media-types.ts';

interface Rule {
  /** Pattern of addresses: `*` stands for anything, slashes included. */
  path: string;
  /** `Name: value` */
  header: string;
}

/** What no page needs is asked of no reader: sharing and copying stay. */
const permissions =
  'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';
const year = 'public, max-age=31536000, immutable';

const heading = `# Headers for hosts that read this file (Netlify, Cloudflare Pages), made with the pages. Where two rules meet they set
# different headers: one host would join the values, the other take the last.
`;

/**
 * What static hosts look for beside a site, path → text: `_headers`, with what only a header can say, and `.nojekyll`,
 * without which GitHub Pages leaves out folders that begin with a line.
 * @param files everything else in the site, with `/`
 * @param base where the site stands; the rules begin with it
 */
export function hostFiles(files: readonly string[], base: string): Map<string, string> {
  const rules: Rule[] = [
    { path: '*', header: `X-Content-Type-Options: nosniff` },
    { path: '*', header: `Referrer-Policy: strict-origin-when-cross-origin` },
    { path: '*', header: `Permissions-Policy: ${permissions}` },
    ...unframed(files).map((path) => ({ path, header: `Content-Security-Policy: frame-ancestors 'none'` })),
    ...kept(files).map((path) => ({ path, header: `Cache-Control: ${year}` })),
    { path: 'api/*', header: 'Access-Control-Allow-Origin: *' },
    ...typed(files),
  ];
  // Cloudflare keeps only the last of two rules with one pattern.
  const text = [...Map.groupBy(rules, ({ path }) => path)].map(([path, same]) =>
    [href(base, path), ...same.map(({ header }) => `  ${header}`)].join('\n'),
  );
  return new Map([
    ['_headers', `${heading}\n${text.join('\n\n')}\n`],
    ['.nojekyll', ''],
  ]);
}

const unique = <Text extends string>(items: readonly Text[]): Text[] => [...new Set(items)].sort(byText);

/** Patterns that hold every page but the one that is made for frames of others, each page once. */
function unframed(files: readonly string[]): string[] {
  const page = `${paths.mapEmbed.slice(1)}index.html`;
  const within = (folder: string): string[] => {
    const inside = files.filter((file) => file.startsWith(folder) && file.endsWith('.html'));
    if (folder !== '' && !inside.includes(page)) return [`${folder}*`];
    const names = inside.map((file) => file.slice(folder.length)).filter((name) => folder + name !== page);
    const own = names
      .filter((name) => !name.includes('/'))
      .map((name) => folder + name.replace(/^index\.html$/, ''));
    const folders = names.flatMap((name) => /^[^/]*\//.exec(name) ?? []);
    return [...own, ...unique(folders).flatMap((name) => within(folder + name))];
  };
  return within('');
}

/** Patterns of files that never change under their name, since it bears a digest: `_astro/*`, `search/text-*`. */
function kept(files: readonly string[]): string[] {
  const digested = (file: string): string | null =>
    file.startsWith('_astro/')
      ? '_astro/'
      : (/^(.*?[^/.]-)\d+\.[0-9a-f]{10}\.json$/.exec(file)?.[1] ??
        /^(.*\.)[0-9a-f]{10}\.json$/.exec(file)?.[1] ??
        null);
  const beginnings = unique(files.flatMap((file) => digested(file) ?? []));
  const others = files.filter((file) => digested(file) === null);
  return beginnings
    .filter((start) => !others.some((file) => file.startsWith(start)))
    .map((start) => `${start}*`);
}

/** Rules for the kinds of files in the site that hosts do not know. */
function typed(files: readonly string[]): Rule[] {
  const endings = unique(files.flatMap((file) => endingOf(file) ?? []));
  return endings.map((ending) => ({
    path: `*${ending.replace(/^\//, '')}`,
    header: `Content-Type: ${mediaTypes[ending]}`,
  }));
}
