import type { Root } from 'mdast';
import { publicAddress } from '../lib/public-address.ts';
import { splitText, textAt } from './split-text.ts';

const address = /\bhttps?:\/\/[^\s<>"“”‘’`{}|\\^]+/giu;

/** remark plugin: bare http(s) addresses become links; punctuation that ends the sentence stays outside. */
export function linkUrls() {
  return (root: Root): void => {
    splitText(root, (value, offset) =>
      [...value.matchAll(address)].flatMap((match) => {
        const shown = withoutTrailing(match[0]);
        const url = publicAddress(shown);
        if (url === null || !shown.toLowerCase().includes(new URL(url).hostname)) return [];
        const start = match.index;
        return [
          {
            start,
            end: start + shown.length,
            node: { type: 'link' as const, url, children: [textAt(shown, offset + start)] },
          },
        ];
      }),
    );
  };
}

/** `https://x.org/a).` → `https://x.org/a`; a closing bracket stays where the address opened it: `/a_(b)`. */
export function withoutTrailing(url: string): string {
  // How many more close than open; counted once, as a run of them may be long.
  const open = { ')': count(url, ')') - count(url, '('), ']': count(url, ']') - count(url, '[') };
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? '';
    if ((last === ')' || last === ']') && open[last] > 0) open[last] -= 1;
    else if (!/[.,;:!?'*_~]/.test(last)) return url.slice(0, end);
    end -= 1;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
