import type { Blockquote, Heading, Link, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { safeExternal } from '../lib/href.ts';
import type { ResolveLink } from './cross-links.ts';
import { linkPages } from './cross-links.ts';

/** Text that means only its own characters, or nodes made here. */
export type Inline = string | PhrasingContent | readonly (string | PhrasingContent)[];

/**
 * Blocks as a Markdown file. Every sign of a text that Markdown or HTML could take for more than itself is escaped, `~` of
 * GitHub's dialect too.
 */
export function writeMarkdown(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      resourceLink: true,
      unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    },
  );
}

export function heading(depth: Heading['depth'], text: Inline): Heading {
  return { type: 'heading', depth, children: inline(text) };
}

export function paragraph(text: Inline): Paragraph {
  return { type: 'paragraph', children: inline(text) };
}

export function quotation(text: Inline): Blockquote {
  return { type: 'blockquote', children: [paragraph(text)] };
}

/** A list of lines, or nothing where there is none. */
export function bullets(items: readonly Inline[]): List[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      spread: false,
      children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
    },
  ];
}

export function link(label: string, url: string): Link {
  return { type: 'link', url, children: inline(label) };
}

/** Parts with `, ` between them. */
export function parted(parts: readonly PhrasingContent[]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [...inline(', '), part]));
}

/**
 * Markdown written by hand as blocks without raw HTML; links from the root of the site go through `address`.
 * @param resolve where `[[links]]` lead
 */
export function proseBlocks(
  markdown: string,
  address: (path: string) => string,
  resolve: ResolveLink = () => null,
): RootContent[] {
  const root = fromMarkdown(markdown);
  linkPages(resolve)(root);
  visit(root, (node, index, parent) => {
    if (node.type === 'html' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'link')
      node.url = /^\/(?!\/)/.test(node.url) ? address(node.url) : (safeExternal(node.url) ?? '');
    return undefined;
  });
  return root.children;
}

/** White space that would end a line, and with it a heading or an item of a list, is a blank. */
function inline(text: Inline): PhrasingContent[] {
  const parts = typeof text === 'string' || 'type' in text ? [text] : text;
  return parts.map((part) =>
    typeof part === 'string' ? { type: 'text', value: part.replace(/\s+/g, ' ') } : part,
  );
}
