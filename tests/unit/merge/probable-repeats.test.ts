import { describe, expect, it } from 'vitest';
import { renderDoubts } from '../../../scripts/effects/report.ts';
import { probableRepeats } from '../../../scripts/merge/probable-repeats.ts';
import { paper } from '../views/sample.ts';

type Known = Record<string, unknown>;

const doubted = (a: Known, b: Known, apart: string[] = []): string | undefined =>
  probableRepeats([paper('one', a), paper('two', b)], new Set(apart))[0]?.message;

const long = 'Water is found where nobody has looked for it before, and maps of it are drawn. '.repeat(4);
const authors = [
  { id: 'ann', name: 'Ann Brook' },
  { id: 'bo', name: 'Bo Delta' },
];
const published = { date: '2024-02-01', precision: 'day', basis: 'stated' };

describe('papers that may be one work are doubts', () => {
  it.each([
    [
      'a title that goes on',
      { title: 'Finding Water Without Maps' },
      { title: 'Finding Water Without Maps: An Extended Study' },
    ],
    ['a misspelt word', { title: 'Finding Water Without Maps' }, { title: 'Finding Watre Without Maps' }],
    ['a word more', { title: 'Finding Water Without Maps' }, { title: 'Towards Finding Water Without Maps' }],
    [
      'one arXiv number',
      { title: 'Rivers', identifiers: { arxiv: '2401.00001', doi: null } },
      { title: 'Wells', identifiers: { arxiv: '2401.00001v2', doi: null } },
    ],
    ['one abstract', { title: 'Rivers', abstract: long }, { title: 'Wells', abstract: long.toUpperCase() }],
    [
      'one author list, year and much of a title',
      { title: 'Finding Water With Small Maps', authors, published },
      { title: 'With Small Maps: Finding Hidden Water', authors: authors.toReversed(), published },
    ],
  ])('%s', (_, a, b) => {
    expect(doubted(a, b)).toContain('(one)');
    expect(doubted(b, a)).toMatch(/\((one|two)\)/);
    expect(doubted(a, b, ['two one'])).toBeUndefined();
  });

  it.each([
    ['another part', { title: 'Finding Water Without Maps I' }, { title: 'Finding Water Without Maps II' }],
    ['another number', { title: 'Training a 7B Model at Home' }, { title: 'Training a 70B Model at Home' }],
    ['another subject', { title: 'Diffusion Models for Images' }, { title: 'Diffusion Models for Video' }],
    ['few words', { title: 'Layer Normalization' }, { title: 'Layer Normalization Is Enough' }],
    [
      'the same authors in the same year',
      { title: 'Finding Water', authors, published },
      { title: 'Melting Ice', authors, published },
    ],
  ])('but not %s', (_, a, b) => expect(doubted(a, b)).toBeUndefined());

  it('are found among many in a time that grows with their number', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        paper(`p${i}`, { title: `Same Words Every Time Over And Over ${i}` }),
      );
    expect(probableRepeats(many(3000), new Set())).toEqual([]);
  });
});

it('the report counts doubts by kind and prints the rarest first', () => {
  const doubt = (kind: 'inferred-year' | 'title-cut', line: number) => {
    return { kind, line, document: 'a.txt', paper: paper('x').id, message: `Look at ${line}.` };
  };
  const years = [1, 2, 3, 4, 5].map((line) => doubt('inferred-year', line));
  expect(renderDoubts([...years, doubt('title-cut', 9)]).split('\n')).toEqual([
    '6 doubts to look at (listed on /about/): 5 inferred-year, 1 title-cut.',
    '  documents/a.txt:9: Look at 9.',
    ...[1, 2, 3, 4].map((line) => `  documents/a.txt:${line}: Look at ${line}.`),
    '  and 1 more.',
  ]);
  expect(renderDoubts([])).toBe('0 doubts to look at (listed on /about/).');
});
