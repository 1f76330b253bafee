import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  bullets,
  heading,
  link,
  paragraph,
  proseBlocks,
  quotation,
  writeMarkdown,
} from '../../../src/markdown/write-markdown.ts';

const kindsIn = (markdown: string): Set<Nodes['type']> => {
  const kinds = new Set<Nodes['type']>();
  visit(fromMarkdown(markdown), (node) => void kinds.add(node.type));
  return kinds;
};

/** Signs that Markdown or HTML could take for more than themselves. */
const signs = fc
  .array(
    fc.constantFrom(
      ...Array.from('<>[]()!*_`~#&|\\-+=.:;"\'$1a ½², \n\t'),
      ...['<script>', '&lt;', '](x)', '- ', '1. ', '://'],
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

describe('text of documents', () => {
  it('means only its own characters, wherever it stands', () => {
    fc.assert(
      fc.property(signs, (text) => {
        const said = text.trim().replace(/\s+/g, ' ');
        const markdown = writeMarkdown([
          heading(1, text),
          paragraph(text),
          quotation(text),
          ...bullets([text]),
        ]);
        const root = fromMarkdown(markdown);
        expect(root.children.map((block) => [block.type, toString(block).trim()])).toEqual(
          ['heading', 'paragraph', 'blockquote', 'list'].map((type) => [type, said]),
        );
        expect([...kindsIn(markdown)].toSorted()).toEqual(
          ['blockquote', 'heading', 'list', 'listItem', 'paragraph', 'root', 'text'].toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is no HTML, no strike-through of GitHub’s and no link', () => {
    const markdown = writeMarkdown([
      paragraph('<img src=x onerror=alert(1)> ~~old~~ [a](javascript:alert(2))'),
    ]);
    expect(markdown).toBe('\\<img src=x onerror=alert(1)> \\~\\~old\\~\\~ \\[a]\\(javascript:alert(2))\n');
  });
});

it('a link bears its label as text and its address as it is', () => {
  const markdown = writeMarkdown([paragraph(['See ', link('[a] <b>', 'https://x.org/a(b)?c=d&e')])]);
  const [block] = fromMarkdown(markdown).children;
  expect(block).toMatchObject({
    children: [
      { type: 'text', value: 'See ' },
      { type: 'link', url: 'https://x.org/a(b)?c=d&e', children: [{ type: 'text', value: '[a] <b>' }] },
    ],
  });
});

it('a list of nothing is nothing', () => expect(writeMarkdown(bullets([]))).toBe(''));

it('prose written by hand keeps its marks, loses raw HTML, and its links become addresses', () => {
  const prose =
    'Some *words* and [H₂O](/papers/h2o/).<script>x</script>\n\n<div>y</div>\n\n[bad](javascript:alert(1))';
  expect(writeMarkdown(proseBlocks(prose, (path) => `https://x.org${path}`))).toBe(
    'Some *words* and [H₂O](https://x.org/papers/h2o/).x\n\n[bad]()\n',
  );
});
