import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basedPath, sites } from '../support/sites.ts';
import { filesOf, json, pagesOf } from '../support/site-files.ts';

const textOf = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

/** What a page tells networks, by name. Its text is enough: parsing every page of a site takes a minute. */
function told(page: string): Map<string, string> {
  const tags = page.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

it('every page tells its title, its address and a picture of 1200 × 630 that is there, with words for it', () => {
  const start = `https://example.org${basedPath}`;
  for (const page of pagesOf(sites.based)) {
    const meta = told(textOf(sites.based, page));
    expect([page, (meta.get('og:title') ?? '') !== '']).toEqual([page, true]);
    const image = meta.get('og:image') ?? '';
    expect([page, image.startsWith(`${start}pictures/`)]).toEqual([page, true]);
    const file = join(sites.based, image.slice(start.length));
    expect([page, image, existsSync(file)]).toEqual([page, image, true]);
    expect(meta.get('og:image:alt')?.length ?? 0).toBeGreaterThan(5);
    expect(meta.get('twitter:card')).toBe('summary_large_image');
  }
  const galore = told(textOf(sites.based, 'papers/galore/index.html'));
  expect(galore.get('og:url')).toBe(`${start}papers/galore/`);
  expect(galore.get('og:image')).toBe(`${start}pictures/paper-galore.png`);
  expect(galore.get('og:image:alt')).toContain('GaLore');
});

it('a site that does not know its address names no picture and no host', () => {
  for (const page of pagesOf(sites.root)) {
    const meta = told(textOf(sites.root, page));
    expect([page, meta.get('og:image'), meta.get('og:url'), meta.get('twitter:card')]).toEqual([
      page,
      undefined,
      undefined,
      'summary',
    ]);
  }
});

it('there is a picture of the map, of each topic and of each paper that is shown, and of no other', () => {
  for (const site of [sites.root, sites.corrected, sites.hostile]) {
    const ids = (file: string, key: string): string[] =>
      (json(site, file) as Record<string, { id: string }[]>)[key]?.map(({ id }) => id) ?? [];
    const pictures = filesOf(site).filter((path) => path.startsWith('pictures/'));
    const expected = [
      'pictures/map.png',
      ...ids('api/papers.json', 'papers').map((id) => `pictures/paper-${id}.png`),
      ...ids('api/topics.json', 'topics').map((id) => `pictures/topic-${id}.png`),
    ];
    expect(pictures.filter((path) => !path.startsWith('pictures/theme-'))).toEqual(expected.sort());
    for (const path of pictures) {
      const png = readFileSync(join(site, path));
      expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, 1200, 630]);
      // A picture without words or map would be a few hundred bytes.
      expect(png.length).toBeGreaterThan(5000);
      expect(png.length).toBeLessThan(100_000);
    }
  }
});

it('each page has one way to share, before its title, and its address for who has no scripts', () => {
  expect(textOf(sites.based, '404.html')).not.toContain('<share-page');
  const without = ['map/embed/index.html', '404.html'];
  for (const path of pagesOf(sites.based).filter((page) => !without.includes(page))) {
    const page = textOf(sites.based, path);
    expect([path, page.match(/<share-page/g)?.length]).toEqual([path, 1]);
    expect([path, page.indexOf('<share-page') < page.indexOf('<h1')]).toEqual([path, true]);
  }
  expect(textOf(sites.root, 'papers/galore/index.html')).toMatch(
    /<p class="share-address">[^<]*<a href="\/papers\/galore\/">/,
  );
});
