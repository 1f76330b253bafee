import { byText } from '../../src/lib/fold.ts';

const heading =
  '# Addresses that a release gave out, one a line. "npm run release" adds to them; each must answer or lead on for good.';

/** The addresses in the text of `released.txt`; lines that begin with `#` are notes. */
export function releasedAddresses(text: string): string[] {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * The address of a file of a site, without the base; null for what is no permalink: assets, indexes, the page for errors,
 * and further pages of a list and parts of a file, whose number goes with the length of the list.
 */
function addressOf(file: string): string | null {
  if (file === '404.html' || /(^|\/)page\/\d+\/index\.html$/.test(file)) return null;
  if (/^api\/[a-z]+-\d+\.json$/.test(file)) return null;
  if (/(^|\/)index\.html$/.test(file)) return `/${file.replace(/index\.html$/, '')}`;
  // Works lose their feeds when too few papers name them.
  const feed = /^(changes\/)?feed\.xml$/.test(file);
  return feed || file.endsWith('.html') || file.startsWith('api/') ? `/${file}` : null;
}

/**
 * The text of `released.txt` after a release: all addresses of the site and all that were ever released, sorted.
 * @param files paths of the built site, with `/`
 * @param before the text as it was; empty before the first release
 */
export function release(files: string[], before: string): string {
  const addresses = files.map(addressOf).filter((address) => address !== null);
  const all = [...new Set([...releasedAddresses(before), ...addresses])].sort(byText);
  return `${[heading, ...all].join('\n')}\n`;
}

/** Released addresses that no file of the site answers. A page that has moved, is gone or was taken out has a file that says so. */
export function unanswered(released: string[], files: string[]): string[] {
  const there = new Set(files.map((file) => `/${file}`));
  return released.filter((address) => !there.has(address.endsWith('/') ? `${address}index.html` : address));
}
