import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CrossLink } from '../schemas/tour.ts';
import { splitText, textAt } from './split-text.ts';

/** Where `[[galore]]` leads, from the root of the site, and the words that stand for it where the text gives none. */
export interface LinkedPage {
  path: string;
  label: string;
}

/** Says where a `[[target]]` leads; null where it leads nowhere. */
export type ResolveLink = (target: string) => LinkedPage | null;

/** `[[galore]]`, `[[galore|the words]]`; a line may break in the words. */
const pattern = /\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/g;

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ');

/**
 * The `[[links]]` of a text, and the lines on which `[[` begins none.
 * @param firstLine the line of its file on which the text begins
 */
export function crossLinksOf(root: Root, firstLine: number): { links: CrossLink[]; broken: number[] } {
  const links: CrossLink[] = [];
  const broken: number[] = [];
  visit(root, 'text', ({ value, position }) => {
    const lineAt = (offset: number): number =>
      firstLine + (position?.start.line ?? 1) - 2 + value.slice(0, offset).split('\n').length;
    for (const { 0: whole, 1: target = '', 2: words, index } of value.matchAll(pattern)) {
      const line = lineAt(index + whole.search(/[^[\s]/));
      links.push({ target: folded(target), words: words === undefined ? null : folded(words), line });
    }
    const rest = value.replace(pattern, (link) => link.replace(/[^\n]/g, ' '));
    for (const { index } of rest.matchAll(/\[\[/g)) broken.push(lineAt(index));
  });
  return { links, broken };
}

/** remark plugin: `[[links]]` become links from the root of the site; one that leads nowhere leaves its words. */
export function linkPages(resolve: ResolveLink) {
  return (root: Root): void =>
    splitText(root, (value, offset) =>
      [...value.matchAll(pattern)].map(({ 0: whole, 1: target = '', 2: words, index }) => {
        const page = resolve(folded(target));
        const text = textAt(folded(words ?? page?.label ?? target), offset + index);
        return {
          start: index,
          end: index + whole.length,
          node: page === null ? text : { type: 'link', url: page.path, children: [text] },
        };
      }),
    );
}
