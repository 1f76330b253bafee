import { describe, expect, it } from 'vitest';
import { entry, namesIn, works } from './named.ts';

describe('an unknown name is found', () => {
  it.each([
    ['by its size', 'It beats models such as MindLLM-1.3B now.', ['MindLLM: MindLLM-1.3B']],
    ['by capitals and context', 'We compare with MariusGNN and others.', ['MariusGNN: MariusGNN']],
    [
      'by what it is said to be',
      'On the OVIS dataset and the Procgen benchmark.',
      ['OVIS: OVIS', 'Procgen: Procgen'],
    ],
    [
      'in a list of datasets',
      'On three datasets, including ORBIT, CURE-OR and others.',
      ['CURE-OR: CURE-OR', 'ORBIT: ORBIT'],
    ],
    ['by its maker', 'It runs on the Xilinx Alveo U280 board.', ['U280: Xilinx Alveo U280']],
    ['as others\u2019 work', 'It outperforms HAT by far.', ['HAT: HAT']],
    [
      'by author and year',
      'We extend Malladi et al. (2023) here.',
      ['Malladi et al. (2023): Malladi et al. (2023)'],
    ],
  ])('%s', (_what, abstract, names) => expect(namesIn(abstract, []).sort()).toEqual(names));
});

describe('but not', () => {
  it.each([
    ['classes, units and formats', 'Compared to LLMs, FP16 and GNNs on GPUs such as W8A8 at 512x512.'],
    ['what the text gives itself', 'The Frequency Selection (FreqSelect) module, than FreqSelect.'],
    ['a part that is spelled out', 'Like learning rate schedulers (LRS), than LRS.'],
    ['an account in an address', 'Code is on github.com/BatsResearch/tool and with that.'],
    ['keys of a reference list', 'As in \\citep{HeZG22} we do.'],
    ['what the paper tells of itself', 'LoopNet achieves more. We use LoopNet.'],
    ['numbers', 'Better than 0.5dB and 6-DoF.'],
  ])('%s', (_what, abstract) => expect(namesIn(abstract, [])).toEqual([]));

  it('variants of its own name', () => {
    const all = works([
      entry('a', 'Qwen2.5-1M', 'We have models like Qwen2.5-7B-Instruct-1M and Qwen2.5-1M-Turbo.'),
    ]);
    expect(all.map(({ id }) => id)).toEqual(['a']);
  });
});

it('counts a reference beside a name for the work named, else for no work of another paper', () => {
  const known = [{ name: 'LoRA', kind: 'method' }];
  const papers = ['a', 'b'].map((id) =>
    entry(id, null, 'With LoRA (Hu et al., 2021) after Chen et al. (2018).'),
  );
  expect(works(papers, known).map(({ id, namedBy }) => [id, namedBy.length])).toEqual([
    ['chen-et-al-2018', 1],
    ['chen-et-al-2018-2', 1],
    ['lora', 2],
  ]);
});

it('joins the spellings of an unknown work, and puts it under the line of its name', () => {
  const texts = [
    'It outperforms ZetaNet-2-7B now.',
    'It outperforms ZetaNet2-13B now.',
    'It is better than ZetaNet is.',
  ];
  const all = works(texts.map((text, i) => entry(`p${String(i)}`, null, text)));
  expect(all.map(({ id, family, namedBy }) => [id, family, namedBy.length])).toEqual([
    ['zetanet', null, 1],
    ['zetanet-2', 'zetanet', 2],
  ]);
});
