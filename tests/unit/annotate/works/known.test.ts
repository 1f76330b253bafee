import { describe, expect, it } from 'vitest';
import { entry, namesIn, works } from './named.ts';

const known = [
  { name: 'Llama', kind: 'model', year: 2023, commonWord: true },
  { name: 'Llama 2', kind: 'model', family: 'Llama', year: 2023 },
  { name: 'ResNet', kind: 'model' },
  { name: 'FlashAttention', kind: 'method' },
  { name: 'FlashAttention-2', kind: 'method', family: 'FlashAttention' },
  { name: 'Grouped-Query Attention', aliases: ['GQA'], kind: 'method' },
  { name: 'A100', kind: 'hardware' },
  { name: 'MLPerf', kind: 'benchmark' },
  { name: 'ComplEx', kind: 'method' },
  { name: 'Pile', kind: 'dataset', commonWord: true },
  { name: 'Sharpness-Aware Minimization', aliases: ['SAM'], kind: 'method', near: ['flat', 'minima'] },
  { name: 'Segment Anything', aliases: ['SAM'], kind: 'model', near: ['mask', 'segmentation'] },
];

describe('a known work is found', () => {
  it.each([
    [
      'in its spellings',
      'We use LLaMA2, LLAMA and Llama 2.',
      ['Llama 2: LLaMA2', 'Llama 2: Llama 2', 'Llama: LLAMA'],
    ],
    [
      'with its size',
      'On Llama-2-7B-Instruct and ResNet50.',
      ['Llama 2: Llama-2-7B-Instruct', 'ResNet: ResNet50'],
    ],
    ['as the version it is', 'We beat FlashAttention-2 here.', ['FlashAttention-2: FlashAttention-2']],
    [
      'with its acronym',
      'We use grouped-query attention (GQA).',
      ['Grouped-Query Attention: grouped-query attention (GQA)'],
    ],
    [
      'with its maker and memory',
      'On 8xA100 and an NVIDIA A100-80GB card.',
      ['A100: A100', 'A100: NVIDIA A100-80GB'],
    ],
    ['with its release', 'We set the MLPerf 1.1 record.', ['MLPerf: MLPerf 1.1']],
    ['by the words beside it', 'SAM leads to flat minima.', ['Sharpness-Aware Minimization: SAM']],
    ['inside a sentence', 'Trained on the Pile again.', ['Pile: Pile']],
  ])('%s', (_what, abstract, names) => expect(namesIn(abstract, [], known).sort()).toEqual(names));
});

describe('but not', () => {
  it.each([
    ['in another version', 'We try FlashAttention-7 there.'],
    ['in a word of the language', 'Complex tasks pile up. Pile them. So SAM is all that is known.'],
  ])('%s', (_what, abstract) => {
    const papers = [1, 2].map((n) => entry(`p${String(n)}`, null, 'It is complex and a pile.'));
    expect(namesIn(abstract, papers, known).filter((row) => !row.startsWith('FlashAttention-7'))).toEqual([]);
  });

  it('by a paper that is older than it', () => {
    expect(
      works([entry('a', null, 'We use Llama 2 here.', '2019-01')], known).flatMap(({ namedBy }) => namedBy),
    ).toEqual([]);
  });
});

it('puts a version under its line, though only the version is named', () => {
  const all = works([entry('a', null, 'We use Llama-2-7B here.')], known);
  expect(all.map(({ id, family, namedBy }) => [id, family, namedBy.length])).toEqual([
    ['llama', null, 0],
    ['llama-2', 'llama', 1],
  ]);
});

it('says what kind of work a paper introduces by the noun beside its name', () => {
  const kinds = works([
    entry('a', 'Zeta', 'We present Zeta, a serving system for many users.'),
    entry('b', 'Yota', 'We release the Yota dataset.'),
    entry('c', 'Xeno', 'We introduce a vision-language model called Xeno.'),
    entry('d', 'Wave', 'Wave is a simple method for large language models.'),
    entry('e', 'Vega', 'We propose it.', '2024-01', { title: 'Vega: A Benchmark of Things' }),
  ]).map(({ name, kind }) => [name, kind]);
  expect(kinds).toEqual([
    ['Zeta', 'system'],
    ['Yota', 'dataset'],
    ['Xeno', 'model'],
    ['Wave', 'method'],
    ['Vega', 'benchmark'],
  ]);
});
