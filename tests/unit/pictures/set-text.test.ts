import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leading, setText } from '../../../scripts/pictures/set-text.ts';
import { measure } from '../../support/pictures.ts';

const box = { width: 600, height: 300 };
const sizes = [70, 50, 30];
const width = (text: string): number => measure(text, 'heavy');
const set = (text: string) => setText(text, box, sizes, width);

describe('setting a title', () => {
  it('takes the largest letters in which all of it fits', () => {
    expect(set('Layer Normalization').size).toBe(70);
    const long = set(
      'Visual Query Tuning: Towards Effective Usage of Intermediate Representations for Parameter and Memory Efficient Transfer Learning',
    );
    expect(long.size).toBeLessThan(70);
    expect(long.lines.join(' ')).toMatch(/^Visual Query .* Transfer Learning$/);
  });

  it('makes lines about equally long', () => {
    const widths = set('On the way to a small title of two lines').lines.map(width);
    expect(Math.max(...widths)).toBeLessThan(1.4 * Math.min(...widths));
  });

  it('cuts what fits in no size, with an ellipsis', () => {
    const { size, lines } = set('One more word and '.repeat(60));
    expect(size).toBe(30);
    expect(lines.at(-1)).toMatch(/\w…$/);
  });

  it('never leaves the box, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('a', 'W'.repeat(80), 'Ω₁', '-'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { size, lines } = set(words.join(' '));
        expect(lines.length * size * leading).toBeLessThanOrEqual(box.height);
        for (const line of lines) expect(width(line) * size).toBeLessThanOrEqual(box.width + 0.01);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
