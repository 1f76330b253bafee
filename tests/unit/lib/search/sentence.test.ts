import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedRanges, matchedWords } from '../../../../src/lib/search/marks.ts';
import { bestSentence, type MarkedText } from '../../../../src/lib/search/sentence.ts';

const words = (...all: string[]): Set<string> => new Set(all);
const marked = (text: string, ...all: string[]): string[] =>
  matchedRanges(text, words(...all)).map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  it.each([
    ['plurals and capitals', 'Caches of GPUs', ['cache', 'gpu'], ['Caches', 'GPUs']],
    ['a compound whole where it is the answer', 'We train MiniGPT-4 here', ['minigpt4'], ['MiniGPT-4']],
    ['a part of a compound', 'LoRA-based tuning', ['lora'], ['LoRA']],
    ['two words written as one', 'a KV cache of', ['kvcache'], ['KV cache']],
    ['neighbours in one', 'the key-value cache', ['key', 'value', 'cache'], ['key-value cache']],
    ['LaTeX round a letter', 'H$_2$O evicts', ['h2o'], ['H$_2$O']],
    ['small and raised figures', 'S²FT and H₂O', ['s2ft', 'h2o'], ['S²FT', 'H₂O']],
    ['accents', 'by Krähenbühl', ['krahenbuhl'], ['Krähenbühl']],
    ['nothing else', 'a lorax and co-lora', ['lor'], []],
  ])('%s', (_what, text, matched, expected) => {
    expect(marked(text, ...matched)).toEqual(expected);
  });

  it('are in order, apart, and hold only what the text says', () => {
    const alphabet = fc.constantFrom('lora', 'LoRA', 'kv', 'cache', '-', ' ', '$', '²', 'é', '😀', '.', ',');
    fc.assert(
      fc.property(fc.array(alphabet), (pieces) => {
        const text = pieces.join('');
        let end = -1;
        for (const [from, to] of matchedRanges(text, words('lora', 'kv', 'cache', 'kvcache'))) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(
            matchedWords(text.slice(from, to), words('lora', 'kv', 'cache', 'kvcache')).size,
          ).toBeGreaterThan(0);
          end = to;
        }
      }),
    );
  });
});

describe('the sentence shown', () => {
  const text =
    'Large models need memory. We cut the memory of the optimizer by low-rank projection. Projection is cheap.';
  const shown = ({ text: all, marks }: MarkedText): string[] =>
    marks.map(([from, to]) => all.slice(from, to));

  it('is the one with most different words, the first of equals', () => {
    expect(bestSentence(text, words('memory', 'projection'))?.text).toBe(
      'We cut the memory of the optimizer by low-rank projection.',
    );
    expect(bestSentence(text, words('memory'))?.text).toBe('Large models need memory.');
  });

  it('is marked', () => {
    const best = bestSentence(text, words('memory', 'projection', 'rank'));
    expect(best && shown(best)).toEqual(['memory', 'rank projection']);
  });

  it('is none where no word stands', () => {
    expect(bestSentence(text, words('vision'))).toBeNull();
    expect(bestSentence('', words('vision'))).toBeNull();
  });

  it('is cut round its words, at blanks, and says so', () => {
    const long = `${'lorem ipsum '.repeat(40)}projection ${'dolor sit '.repeat(40)}end.`;
    const best = bestSentence(long, words('projection'));
    expect(best?.text).toMatch(/^… (?:ipsum|lorem) .* (?:dolor|sit) …$/);
    expect(best?.text.length).toBeLessThan(230);
    expect(best && shown(best)).toEqual(['projection']);
  });

  it('keeps to about 200 characters where two words stand far apart, and shows the most', () => {
    const long = `memory ${'lorem ipsum '.repeat(40)}memory and projection.`;
    const best = bestSentence(long, words('memory', 'projection'));
    expect(best && shown(best)).toEqual(['memory', 'projection']);
    expect(best?.text.length).toBeLessThan(230);
  });

  it('never marks outside of its text, whatever the abstract', () => {
    const piece = fc.constantFrom('memory', 'projection', 'x'.repeat(150), '. The', ' ', 'é', '😀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const best = bestSentence(pieces.join(' '), words('memory', 'projection'));
        for (const mark of best ? shown(best) : [])
          expect(mark).toMatch(/^(memory|projection)( +(memory|projection))*$/);
      }),
    );
  });
});

it('is marked in a word of parts without end', () => {
  const text = 'a-'.repeat(200_000);
  expect(matchedRanges(text, words('a'))).toEqual([[0, text.length - 1]]);
});

it('is shown soon of a sentence that says the words without end', () => {
  const text = 'low, rank, '.repeat(40_000);
  const began = performance.now();
  const best = bestSentence(text, words('low', 'rank'));
  expect(best?.text.length).toBeLessThan(230);
  expect(performance.now() - began).toBeLessThan(3000);
});
