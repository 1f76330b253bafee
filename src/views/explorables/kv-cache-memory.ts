import { binaryUnits, type Source, type Told } from './told.ts';

const pagedAttention: Source = {
  arxiv: '2309.06180',
  who: 'Kwon and others 2023',
  title: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
  where: 'section 3, for one token of OPT 13B: 2 × 5,120 × 40 × 2 bytes',
};
const groupedQueries: Source = {
  arxiv: '2305.13245',
  who: 'Ainslie and others 2023',
  title: 'GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints',
  where: 'query heads in groups that share one key-value head',
};
const flexGen: Source = {
  arxiv: '2303.06865',
  who: 'Sheng and others 2023',
  title: 'FlexGen: High-Throughput Generative Inference of Large Language Models with a Single GPU',
  where: 'section 5, least and greatest number of every group; groups of 64 at 4 bits',
};

const llama2 = { layers: 32, heads: 32, size: 128 };

export const kvCacheTold: Told = {
  title: 'How large a KV cache gets',
  lead: 'Every token of every sequence leaves one key and one value in each layer, for each head that has keys and values of its own.',
  formulas: [
    {
      words: 'numbers = 2 × layers × key-value heads × size of a head × tokens × sequences',
      sources: [pagedAttention, groupedQueries],
    },
    {
      words: 'bytes = numbers × bits ÷ 8, and 4 for every group of numbers that share a scale',
      sources: [flexGen],
    },
  ],
  key: [
    { mark: 'line', label: 'As set' },
    { mark: 'first', label: 'Llama 2 7B, one sequence, 16 bits' },
  ],
  example: ([cache]) =>
    `For example, Llama 2 7B has 32 layers, and in each 32 heads of size 128 with keys and values of their own. One sequence of 4,096 tokens at 16 bits takes ${cache?.value ?? ''}, or ${cache?.short ?? ''}.`,
  columns: ['KV cache'],
  cases: [
    { label: 'OPT 13B, one token', values: { layers: 40, heads: 40, size: 128, tokens: 1 } },
    { label: 'OPT 13B, 2,048 tokens', values: { layers: 40, heads: 40, size: 128, tokens: 2048 } },
    { label: 'Llama 2 7B, 4,096 tokens', values: llama2 },
    { label: 'the same, 16 sequences', values: { ...llama2, sequences: 16 } },
    { label: 'the same, one sequence, 4 bits, groups of 64', values: { ...llama2, bits: 4, group: 64 } },
    { label: 'Llama 3 8B, 8,192 tokens', values: { layers: 32, heads: 8, size: 128, tokens: 8192 } },
  ],
  units: binaryUnits,
  leavesOut:
    'Weights and activations; pages that are not full, and what an allocator loses between them; tokens that an attention window or an eviction rule drops; recent tokens that a quantizer keeps in full; the padding of odd numbers of bits. Least and greatest of a group are taken as 16 bits each.',
};
