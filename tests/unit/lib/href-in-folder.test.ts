import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileOf, href } from '../../../src/lib/href.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a link of a page in a folder names the file', () => {
  it.each([
    ['/papers/galore/', '../../papers/galore/index.html'],
    ['/', '../../index.html'],
    ['/map/?focus=galore', '../../map/index.html?focus=galore'],
    ['/topics/#memory', '../../topics/index.html#memory'],
    ['/search/?q=a%2Fb#x/', '../../search/index.html?q=a%2Fb#x/'],
    ['search/index.json', '../../search/index.json'],
  ])('%s → %s', (path, link) => {
    vi.stubGlobal('gazetteerRoot', '../../');
    expect(href('/some-repo/', path)).toBe(link);
  });
});

it.each([
  ['', 'index.html'],
  ['?q=a', 'index.html?q=a'],
  ['#a', 'index.html#a'],
  ['a/b.csv', 'a/b.csv'],
  ['a/b.csv?x=/', 'a/b.csv?x=/'],
])('the file of %j is %s', (path, file) => expect(fileOf(path)).toBe(file));
