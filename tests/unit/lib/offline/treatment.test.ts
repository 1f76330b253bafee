import { describe, expect, it } from 'vitest';
import { isOfBuild, kindOf, namedAssets, sitePath } from '../../../../src/lib/offline/treatment.ts';

const origin = 'https://host.example';

describe('the path of an address', () => {
  it.each([
    ['/map/', ''],
    ['/map/index.html', ''],
    ['/map/search/?q=lora#results', 'search/'],
    ['/map/papers/galore', 'papers/galore/'],
    ['/map/papers/galore/index.html?x=1', 'papers/galore/'],
    ['/map/map/data.6b9e2adaaf.json', 'map/data.6b9e2adaaf.json'],
    ['/mapping/', null],
    ['/', null],
    ['https://elsewhere.example/map/', null],
  ])('%s → %s', (url, path) => expect(sitePath(url, origin, '/map/')).toBe(path));
});

describe('a request', () => {
  const settings = {
    base: '/',
    build: 'a1',
    sections: ['papers', 'map', 'search'],
    assets: [],
    least: ['theme.js', 'favicon.svg'],
    shell: [],
    more: [],
  };

  it.each([
    ['', 'page'],
    ['papers/galore/', 'page'],
    ['_astro/Base.BKT7OS_A.css', 'asset'],
    ['map/data.6b9e2adaaf.json', 'asset'],
    ['map/index.json', 'manifest'],
    ['api/moved.json', 'manifest'],
    ['theme.js', 'fixed'],
    // What readers take away, and what is not of this site.
    ['api/papers.json', null],
    ['papers/galore.bib', null],
    ['feed.xml', null],
    ['sw.js', null],
    ['another-project/', null],
  ])('for %s is of the kind %s', (path, kind) => expect(kindOf(path, settings)).toBe(kind));
});

it('a page is of a build that has all its scripts, styles and faces of letters', () => {
  const page =
    '<link href="/map/_astro/a.B_x-1.css"><link href="/map/_astro/f.C1.woff2"><script src="/map/_astro/a.js"></script>';
  expect(namedAssets(page)).toEqual(['a.B_x-1.css', 'f.C1.woff2', 'a.js']);
  expect(isOfBuild(page, { assets: ['a.B_x-1.css', 'a.js', 'b.js', 'f.C1.woff2'] })).toBe(true);
  expect(isOfBuild(page, { assets: ['a.js'] })).toBe(false);
});
