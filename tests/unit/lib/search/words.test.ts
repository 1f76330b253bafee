import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, unpackWords } from '../../../../src/lib/search/words.ts';

it('writes what a word shares with the one before as one sign', () => {
  expect(packWords(['batch', 'batching', 'gpu'])).toBe('0batch 5ing 0gpu');
  expect(unpackWords('0batch 5ing 0gpu')).toEqual(['batch', 'batching', 'gpu']);
  expect([packWords([]), unpackWords('')]).toEqual(['', []]);
});

it('reads every list of sorted words back, digits, other scripts and long ones too', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('ab01é中😀')), minLength: 1, maxLength: 50 }),
    fc.stringMatching(/^[\p{Ll}\p{Lo}\p{N}]{1,60}$/u),
    fc.nat({ max: 60 }).map((n) => 'x'.repeat(n + 1)),
  );
  fc.assert(
    fc.property(fc.uniqueArray(word), (list) => {
      const sorted = list.toSorted();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
    { numRuns: 500 },
  );
});

it('reads what no packer wrote without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Array.isArray(unpackWords(text))).toBe(true);
    }),
  );
});
