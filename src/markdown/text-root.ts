import type { Paragraph, Root } from 'mdast';

/**
 * Plain text as mdast: paragraphs (parted by a blank line) of one text node each, which knows its offset in `text`
 * in UTF-16 units. No character has any meaning but itself.
 */
export function textRoot(text: string): Root {
  const children: Paragraph[] = [];
  let offset = 0;
  for (const value of text.split('\n\n')) {
    if (value !== '')
      children.push({ type: 'paragraph', children: [{ type: 'text', value, data: { offset } }] });
    offset += value.length + 2;
  }
  return { type: 'root', children };
}

declare module 'unist' {
  interface Data {
    /** Where the node stands in the text it came from, in UTF-16 units. */
    offset?: number;
    /** How much of that text it stands for, where that is not its own text (a formula without its dollars). */
    length?: number;
  }
}
