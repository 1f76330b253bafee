import { afterEach, expect, it, vi } from 'vitest';
import { publicAddress } from '../../../src/client/public-address.ts';

const folder = 'file:///home/a%20b/gazetteer/';
const inFolder = (home?: string): void => {
  vi.stubGlobal('gazetteerRoot', '../../');
  vi.stubGlobal('gazetteerHome', home);
  vi.stubGlobal('location', { href: `${folder}papers/galore/index.html` });
};

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['papers/galore/index.html#abstract', 'papers/galore/#abstract'],
  ['index.html', ''],
  ['search/index.html?q=index.html', 'search/?q=index.html'],
  ['api/papers.json', 'api/papers.json'],
])('gives for %s of a folder the page on the web', (path, page) => {
  inFolder('https://example.org/some-repo/');
  expect(publicAddress(folder + path)).toBe(`https://example.org/some-repo/${page}`);
});

it('leaves other addresses alone', () => {
  inFolder('https://example.org/some-repo/');
  expect(publicAddress('https://arxiv.org/abs/1')).toBe('https://arxiv.org/abs/1');
});

it('leaves the address of a file where the site is nowhere on the web', () => {
  inFolder();
  expect(publicAddress(`${folder}index.html`)).toBe(`${folder}index.html`);
});

it('leaves the addresses of the web alone', () => {
  expect(publicAddress('https://example.org/papers/index.html')).toBe(
    'https://example.org/papers/index.html',
  );
});
