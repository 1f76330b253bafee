import { binaryUnits, type Source, type Told } from './told.ts';

const adam: Source = {
  arxiv: '1412.6980',
  who: 'Kingma and Ba 2014',
  title: 'Adam: A Method for Stochastic Optimization',
  where: 'algorithm 1, two moments of every parameter',
};
const eightBit: Source = {
  arxiv: '2110.02861',
  who: 'Dettmers and others 2021',
  title: '8-bit Optimizers via Block-wise Quantization',
  where: '8 bytes of every parameter with 32 bits; blocks of 2,048, each with its scale',
};
const galore: Source = {
  arxiv: '2403.03507',
  who: 'Zhao and others 2024',
  title: 'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
  where: 'table 1, for m ≤ n',
};

const attention = { rows: 4096, columns: 4096, matrices: 128 };
const feedForward = { rows: 4096, columns: 11_008, matrices: 96 };

export const optimizerTold: Told = {
  title: 'What an optimizer keeps in memory',
  lead: 'Adam keeps two moving averages for every weight. They can be held in fewer bits, or for a projection of low rank. A weight matrix has m rows and n columns here; the rank r is at most the smaller of both.',
  formulas: [
    { words: 'Adam: 2mn numbers', sources: [adam] },
    { words: '8-bit Adam: 2mn bytes, and 4 for every block of 2,048 of them', sources: [eightBit] },
    {
      words: 'with Adam, LoRA: 2mr + 2nr numbers; GaLore: mr + 2nr, or nr + 2mr where m is larger',
      sources: [galore],
    },
  ],
  key: [],
  example: (answers) => {
    const [adam, eightBits, lora, low] = answers.map(({ value }) => value) as [
      string,
      string,
      string,
      string,
    ];
    return `For example, a feed-forward matrix of Llama 2 7B has 4,096 rows and 11,008 columns. With numbers of 32 bits Adam keeps ${adam} for it, and 8-bit Adam ${eightBits}. With rank 1,024, LoRA keeps ${lora} and GaLore ${low}.`;
  },
  columns: ['Adam', '8-bit Adam', 'LoRA', 'GaLore'],
  cases: [
    { label: 'One matrix of 4,096 × 4,096, rank 128', values: { rows: 4096, columns: 4096, rank: 128 } },
    { label: 'One of 4,096 × 11,008, rank 1,024', values: {} },
    { label: 'Llama 2 7B, attention: 128 of 4,096 × 4,096, rank 1,024', values: attention },
    { label: 'Llama 2 7B, feed-forward: 96 of 4,096 × 11,008, rank 1,024', values: feedForward },
  ],
  units: binaryUnits,
  leavesOut:
    'The weights themselves (LoRA adds mr + nr to them), gradients and activations; embeddings, norms and biases, which have states too; what a library keeps at 32 bits because it is small. A scale of a block is taken as 32 bits; libraries may use other blocks. GaLore with 8-bit Adam is not shown.',
};
