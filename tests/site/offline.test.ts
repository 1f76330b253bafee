import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OfflineSettings, OfflineSize } from '../../src/lib/offline/settings.ts';
import { isOfBuild, isPage } from '../../src/lib/offline/treatment.ts';
import { json, pagesOf } from '../support/site-files.ts';
import { basedPath, sites } from '../support/sites.ts';

const worker = (site: string): string => readFileSync(join(site, 'sw.js'), 'utf8');

function settingsOf(site: string): OfflineSettings {
  const [, text = ''] = /^const gazetteerOffline=(.*);\n/.exec(worker(site)) ?? [];
  return JSON.parse(text) as OfflineSettings;
}

const fileOf = (site: string, path: string): string => join(site, isPage(path) ? `${path}index.html` : path);

describe.each([
  ['at /', sites.root, '/'],
  ['under a base', sites.based, basedPath],
  ['of found topics', sites.found, '/'],
])('the worker of a site %s', (_, site, base) => {
  const settings = settingsOf(site);
  const kept = [...settings.least, ...settings.shell, ...settings.more];

  it('keeps files that are there, each once, and the pages that are to work without a network', () => {
    expect(settings.base).toBe(base);
    expect(kept.filter((path) => !existsSync(fileOf(site, path)))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining(['', 'search/', 'map/', 'offline/', 'topics/']));
  });

  it('keeps all that these pages ask for, and says how much that is', () => {
    for (const path of kept.filter(isPage))
      expect([path, isOfBuild(readFileSync(fileOf(site, path), 'utf8'), settings)]).toEqual([path, true]);
    for (const asset of settings.assets) expect(kept).toContain(`_astro/${asset}`);
    const files = kept.filter((path) => path !== 'offline/size.json').map((path) => fileOf(site, path));
    const contents = files.map((path) => readFileSync(path));
    const bytes = contents.reduce((sum, content) => sum + content.length, 0);
    const compressed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    console.log(`kept on a first visit: ${files.length} files, ${bytes} bytes, ${compressed} with gzip`);
    expect(json(site, 'offline/size.json')).toEqual({
      version: 1,
      files: files.length,
      bytes,
    } satisfies OfflineSize);
  });
});

it('another build has another name; the same corpus elsewhere too', () => {
  expect(settingsOf(sites.root).build).toBe(settingsOf(sites.again).build);
  expect(settingsOf(sites.root).build).not.toBe(settingsOf(sites.based).build);
});

it('pages ask for the worker, those in a frame of another site do not', () => {
  for (const page of pagesOf(sites.based)) {
    const [, asked] = /data-worker="([^"]*)"/.exec(readFileSync(join(sites.based, page), 'utf8')) ?? [];
    expect([page, asked]).toEqual([page, page === 'map/embed/index.html' ? undefined : `${basedPath}sw.js`]);
  }
});

it('a site that is not to be kept asks for no worker, and its worker removes an older one', () => {
  for (const page of pagesOf(sites.corrected))
    expect(readFileSync(join(sites.corrected, page), 'utf8')).not.toContain('data-worker');
  expect(worker(sites.corrected)).toContain('unregister');
  expect(existsSync(join(sites.corrected, 'offline/size.json'))).toBe(false);
});

it('icons are of the size that the manifest says', () => {
  const { icons } = json(sites.root, 'manifest.webmanifest') as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png'))) {
    const png = readFileSync(join(sites.root, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
