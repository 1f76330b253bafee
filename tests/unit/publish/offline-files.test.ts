import { expect, it } from 'vitest';
import { offlineFiles, type SiteFile } from '../../../scripts/publish/offline-files.ts';
import { webManifestFiles } from '../../../scripts/publish/web-manifest.ts';
import { site } from '../../../src/schemas/site.ts';

const file = (path: string, bytes = 1000): SiteFile => ({ path, bytes, digest: `${path} ${bytes}` });

const texts: Record<string, string> = {
  'offline/': '<script src="/some-repo/_astro/offline.A.js"></script>',
  '_astro/offline.A.js': 'import{a}from"./shared.B.js";import("./late.C.js")',
  '_astro/shared.B.js': '',
};
const text = (path: string): string => texts[path] ?? '';

const files = [
  '',
  'offline/',
  'search/',
  'map/',
  'papers/a/',
  'topics/',
  'topics/t/',
  'sw.js',
  'theme.js',
  'manifest.webmanifest',
  'api/papers.json',
  'papers/a.bib',
  'feed.xml',
  '404.html',
  '_astro/offline.A.js',
  '_astro/shared.B.js',
  '_astro/late.C.js',
  'search/index.json',
  'search/core.0123456789.json',
  'search/text-0.0123456789.json',
  'map/index.json',
  'map/data.0123456789.json',
  'list/index.json',
  'list/papers-0.0123456789.json',
  'list/ris-0.0123456789.json',
  'icon-192.png',
].map((path) => file(path));

it('keeps what home, search, map and topics need, and nothing to take away', () => {
  const { settings, size } = offlineFiles(files, '/some-repo/', text);
  expect(settings.least).toEqual([
    'offline/',
    'manifest.webmanifest',
    'theme.js',
    '_astro/offline.A.js',
    '_astro/shared.B.js',
    'offline/size.json',
  ]);
  expect(settings.shell).toEqual([
    '',
    'topics/',
    'search/',
    'map/',
    '_astro/late.C.js',
    'search/core.0123456789.json',
    'search/index.json',
    'map/data.0123456789.json',
    'map/index.json',
    'list/index.json',
    'list/papers-0.0123456789.json',
  ]);
  expect(settings.more).toEqual(['topics/t/', 'search/text-0.0123456789.json']);
  expect(settings.sections).toEqual(['map', 'offline', 'papers', 'search', 'topics']);
  expect(size).toEqual({ version: 1, files: 18, bytes: 18_000 });
});

it('leaves what is large to be kept when it is used', () => {
  const grown = files.map((one) =>
    one.path === 'search/core.0123456789.json' ? file(one.path, 9_000_000) : one,
  );
  const { settings, size } = offlineFiles([...grown, file('topics/u/', 6_000_000)], '/', text);
  const all = [...settings.shell, ...settings.more];
  for (const path of ['search/core.0123456789.json', 'search/index.json', 'topics/t/', 'topics/u/'])
    expect(all).not.toContain(path);
  expect(all).toContain('map/data.0123456789.json');
  expect(size.bytes).toBeLessThan(5_000_000);
});

it('names the build by its files, in whatever order they are found', () => {
  const build = (of: SiteFile[]): string => offlineFiles(of, '/', text).settings.build;
  expect(build(files.toReversed())).toBe(build(files));
  expect(build(files.with(4, file('papers/a/', 1001)))).not.toBe(build(files));
});

it('tells devices the name, the icons and the place of the site', () => {
  const [[path, content] = ['', '']] = webManifestFiles(
    site.parse({ title: 'A "map"', shortName: 'Map' }),
    '/r/',
  );
  expect(path).toBe('manifest.webmanifest');
  expect(JSON.parse(content)).toMatchObject({
    name: 'A "map"',
    short_name: 'Map',
    start_url: '/r/',
    scope: '/r/',
    icons: [
      { src: '/r/favicon.svg' },
      { src: '/r/icon-192.png', sizes: '192x192' },
      { src: '/r/icon-512.png', sizes: '512x512' },
    ],
  });
});
