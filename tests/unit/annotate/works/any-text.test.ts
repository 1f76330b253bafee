import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../../scripts/merge/own-names.ts';
import { entry, works } from './named.ts';

const known = [
  { name: 'LoRA', aliases: ['Low-Rank Adaptation'], kind: 'method' },
  { name: 'Llama 2', kind: 'model' },
  { name: 'A100', kind: 'hardware' },
];

/** Every mention with the text it is credited to. */
function credited(abstract: string): { quote: string; said: string }[] {
  return works([entry('a', null, abstract), entry('b', 'GaLore', 'Nothing.')], known).flatMap(({ namedBy }) =>
    namedBy.flatMap(({ mentions }) =>
      mentions.map(({ quote, start, end }) => ({ quote, said: abstract.slice(start, end) })),
    ),
  );
}

const words = [
  'LoRA',
  'Low-Rank Adaptation (LoRA)',
  'llama 2 7B',
  'NVIDIA A100',
  'GaLore',
  'than',
  'ZetaNet-7B',
  'Hu et al.',
  '(2021)',
  'dataset',
  '𝛼',
  '🙂',
  'datasets, including',
  'Aa-Bb',
  ',',
  '.',
  '(',
  ')',
];

describe('whatever a text holds', () => {
  it('each mention stands where it says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 }))),
        (parts) => {
          for (const { quote, said } of credited(parts.join(' '))) expect(said).toBe(quote);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });

  // Patterns that a rule with a choice in a repetition would never finish.
  it.each([
    'A, ',
    'A/A',
    'Aa-Bb-',
    'Aa, and ',
    'A A ',
    '(A) ',
    'Sm and Sm, ',
    'we propose a ',
    'datasets, including A, ',
    'github.com/a/',
  ])('it is read to its end: %s', (part) => {
    const abstract = `We propose X. ${part.repeat(1500)} It is better than LoRA.`;
    expect(credited(abstract).some(({ quote }) => quote === 'LoRA')).toBe(true);
    expect(ownNames('T', `We introduce Bonito, a model. ${part.repeat(1500)}`, [])).toContain('Bonito');
  });
});
