import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';

/**
 * An abstract as the body of a Markdown file, so escaped that it means only its own characters.
 * @param text plain text: trimmed lines, no runs of spaces, paragraphs parted by one blank line
 * @returns Markdown ending in a newline, or the empty string for no text
 */
export function abstractToMarkdown(text: string): string {
  if (text === '') return '';
  const root: Root = {
    type: 'root',
    children: text.split('\n\n').map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return toMarkdown(root);
}

/** The plain text of a Markdown body: the inverse of `abstractToMarkdown` for every text that it takes. */
export function markdownToAbstract(body: string): string {
  return fromMarkdown(body)
    .children.map((block) => toString(block))
    .join('\n\n');
}
