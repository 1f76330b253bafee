import type { Root } from 'mdast';
import { safeExternal } from '../lib/href.ts';
import { splitText, textAt } from './split-text.ts';

const address = /\bhttps?:\/\/[^\s<>"“”‘’`{}|\\^]+/giu;

/** remark plugin: bare http(s) addresses become links; punctuation that ends the sentence stays outside. */
export function linkUrls() {
  return (root: Root): void => {
    splitText(root, (value, offset) =>
      [...value.matchAll(address)].flatMap((match) => {
        const shown = withoutTrailing(match[0]);
        const url = safeExternal(shown);
        if (url === null) return [];
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
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? '';
    const kept = url.slice(0, end);
    const unopened =
      (last === ')' && count(kept, ')') > count(kept, '(')) ||
      (last === ']' && count(kept, ']') > count(kept, '['));
    if (!unopened && !/[.,;:!?'*_~]/.test(last)) return kept;
    end -= 1;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
