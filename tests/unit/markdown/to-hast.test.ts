import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { lineToHast, proseToHast, textToHast } from '../../../src/markdown/to-hast.ts';

/** A short notation for trees: `p(text a[href](text))`. */
function drawn(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(drawn).join('').trim();
  if (node.type !== 'element') return '';
  const { href } = node.properties;
  const target = typeof href === 'string' ? `[${href}]` : '';
  return `${node.tagName}${target}(${node.children.map(drawn).join('')})`;
}

describe('textToHast', () => {
  it('draws hostile text as text', () => {
    const text = '<script>alert(1)</script> [x](javascript:alert(1)) *a* &amp;\n\n# b';
    expect(drawn(textToHast(text))).toBe(
      'p(<script>alert(1)</script> [x](javascript:alert(1)) *a* &amp;)\np(# b)',
    );
  });

  it('links the words that name a work, in the second paragraph too', () => {
    const text = 'One GaLore.\n\nTwo GaLore.';
    const at = text.lastIndexOf('GaLore');
    const tree = textToHast(text, [{ start: at, end: at + 6, url: '/base/papers/galore/', title: 'GaLore' }]);
    expect(drawn(tree)).toBe('p(One GaLore.)\np(Two a[/base/papers/galore/](GaLore).)');
  });

  it('keeps the longer of two mentions that overlap', () => {
    const mentions = [
      { start: 8, end: 14, url: '/b/', title: '' },
      { start: 0, end: 14, url: '/a/', title: '' },
    ];
    expect(drawn(textToHast('Natural GaLore', mentions))).toBe('p(a[/a/](Natural GaLore))');
  });

  it.each([
    [
      'see https://github.com/nachifur/RDDM).',
      'p(see a[https://github.com/nachifur/RDDM](https://github.com/nachifur/RDDM)).)',
    ],
    ['(https://x.org/a_(b))', 'p((a[https://x.org/a_(b)](https://x.org/a_(b))))'],
    ['at https://x.org/a_b, and', 'p(at a[https://x.org/a_b](https://x.org/a_b), and)'],
    ['javascript://x.org data:text/html,a ftp://x.org', 'p(javascript://x.org data:text/html,a ftp://x.org)'],
  ])('links bare addresses: %s', (text, expected) => {
    expect(drawn(textToHast(text))).toBe(expected);
  });

  it('sends no referrer to links that lead out', () => {
    const paragraph = textToHast('https://x.org').children[0] as Element;
    expect((paragraph.children[0] as Element).properties.rel).toEqual(['noopener', 'noreferrer']);
  });

  it.each([
    ['costs $20 here and $30 there', 'p(costs $20 here and $30 there)'],
    ['just $534,700. Then $5.', 'p(just $534,700. Then $5.)'],
    ['from $20$ to', 'p(from $20$ to)'],
    ['$5 to the n_2 and $6', 'p($5 to the n_2 and $6)'],
    ['a $\\frac$ b', 'p(a $\\frac$ b)'],
  ])('leaves %s as typed', (text, expected) => {
    expect(drawn(textToHast(text))).toBe(expected);
  });

  it('sets formulas as MathML', () => {
    expect(drawn(textToHast('in $n^2$ steps'))).toBe('p(in math(msup(mi(n)mn(2))) steps)');
    expect(drawn(textToHast('$5 for H$_2$O'))).toContain('p($5 for Hmath(');
    expect(drawn(textToHast('a constant $k$.'))).toBe('p(a constant math(mi(k)).)');
  });
});

describe('lineToHast', () => {
  it('gives the inside of one line', () => {
    expect(lineToHast('A title').map(drawn)).toEqual(['A title']);
  });
});

describe('proseToHast', () => {
  it('keeps lists and emphasis, puts links under the base, drops raw HTML and other protocols', () => {
    const prose = proseToHast('*a* <b>c</b> [t](/topics/) [x](javascript:1)\n\n- d', '/base/');
    expect(drawn(prose)).toBe('p(em(a) c a[/base/topics/](t) a(x))\nul(\nli(d)\n)');
  });
});
