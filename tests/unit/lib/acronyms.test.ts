import { describe, expect, it } from 'vitest';
import { spelledOut } from '../../../src/lib/acronyms.ts';

const pairs = (text: string): string[] => spelledOut(text).map(({ short, long }) => `${short} = ${long}`);

describe('an acronym is spelled out', () => {
  it.each([
    ['We use low-rank adaptation (LoRA) here.', 'LoRA = low-rank adaptation'],
    ['Most large language models (LLMs) are slow.', 'LLMs = large language models'],
    ['We study multi-modal large language models (MLLMs).', 'MLLMs = multi-modal large language models'],
    ['Long Chain-of-Thought (CoT) prompts.', 'CoT = Chain-of-Thought'],
    ['Recently, 3D Gaussian Splatting (3DGS) won.', '3DGS = 3D Gaussian Splatting'],
    ['ToMe (token merging) joins tokens.', 'ToMe = token merging'],
    [
      'The reinforcement learning from human feedback (RLHF) stage',
      'RLHF = reinforcement learning from human feedback',
    ],
  ])('%s', (text, pair) => expect(pairs(text)).toEqual([pair]));
});

describe('but not by', () => {
  it.each([
    ['an example', 'Some optimizers (e.g., Adam) are fast.'],
    ['letters found by chance', 'We train a small network (ABC) quickly.'],
    ['another sentence', 'Low cost. Adaptation (LoRA)'],
    ['a number', 'We win by a lot (12%).'],
  ])('%s', (_what, text) => expect(pairs(text)).toEqual([]));
});

it('says where both forms stand', () => {
  const text = 'We use low-rank adaptation (LoRA).';
  expect(spelledOut(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'low-rank adaptation (LoRA)',
  ]);
});
