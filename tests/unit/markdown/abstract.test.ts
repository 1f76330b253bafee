import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractToMarkdown, markdownToAbstract } from '../../../src/markdown/abstract.ts';

const normalise = (text: string): string =>
  text
    .replace(/\0/g, '')
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.replace(/\s+/gu, ' ').trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

const markers = fc.constantFrom(
  ...[
    '*',
    '_',
    '__',
    '$',
    '$_2$',
    '`',
    '```',
    '~~~',
    '#',
    '##',
    '===',
    '---',
    '***',
    '- a',
    '+ b',
    '> q',
    '1.',
  ],
  ...[
    '2)',
    '    code',
    '\t',
    '<script>alert(1)</script>',
    '<b',
    '<!--',
    '[x](javascript:alert(1))',
    '![',
    ']:',
    '[a]: /b',
  ],
  ...[
    '&amp;',
    '&#35;',
    '&',
    '\\',
    '\\*',
    '\\\n',
    'https://example.org/a_b_c?d=1&e=*2*',
    'a@b.org',
    ' ',
    '\n',
    '\n\n',
    'H₂O',
  ],
);
const piece = fc.oneof(
  markers,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => normalise(pieces.join('')));

describe('abstractToMarkdown', () => {
  it('is undone exactly by markdownToAbstract, whatever the text', () => {
    fc.assert(
      fc.property(text, (abstract) => {
        expect(markdownToAbstract(abstractToMarkdown(abstract))).toBe(abstract);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '# not a heading',
    '1. not a list',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    'H$_2$O &amp; *a*',
  ])('keeps %s as plain text', (abstract) => {
    expect(markdownToAbstract(abstractToMarkdown(`${abstract}\n\nsecond`))).toBe(`${abstract}\n\nsecond`);
  });

  it('gives nothing for no text', () => {
    expect(abstractToMarkdown('')).toBe('');
    expect(markdownToAbstract('\n')).toBe('');
  });
});
