import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../scripts/merge/own-names.ts';

describe('a paper names its own work', () => {
  it.each([
    ['We develop a new layerwise large batch technique called LAMB; it works.', ['LAMB']],
    [
      'We propose Weight Standardization (WS) and Batch-Channel Normalization (BCN) to help.',
      ['WS', 'Weight Standardization', 'BCN', 'Batch-Channel Normalization'],
    ],
    ['In this work we introduce Bonito, an open model for task generation.', ['Bonito']],
    ['We propose BASED a simple architecture combining attentions.', ['BASED']],
    ['We present the SSO algorithm, which is fast.', ['SSO']],
    ['We introduce a scheduler Sarathi-Serve inspired by others.', ['Sarathi-Serve']],
    ['We introduce a novel method called Federated learning Without normalizations (FedWon).', ['FedWon']],
    ['We propose (1) JRT-Prompt, where the text is repeated.', ['JRT-Prompt']],
    [
      'This paper presents a method termed ‘Un-Mixing Statistics’ (UnMix-TNS).',
      ['Un-Mixing Statistics', 'UnMix-TNS'],
    ],
  ])('%s', (abstract, names) => expect(ownNames('A Title', abstract, [])).toEqual(names));

  it('by the long form of its name and of its title', () => {
    expect(ownNames('R2R: Routing Tokens', 'We introduce Roads to Rome (R2R).', ['R2R'])).toEqual([
      'Roads to Rome',
    ]);
  });
});

describe('but takes no name from', () => {
  it.each([
    ['what others call so', 'A recently introduced technique called Batch Normalization helps.'],
    ['a class', 'We propose a method for large language models (LLMs).'],
    ['what it is made of', 'We propose a loss inspired by distributionally robust optimization (DRO).'],
    ['a baseline', 'We introduce a new variant of AMSGrad that is fast.'],
    ['plain words', 'We introduce a simple method that works.'],
  ])('%s', (_what, abstract) => expect(ownNames('A Title', abstract, [])).toEqual([]));

  it('a known older work, though behind the verb a work of its own time is its own', () => {
    const others = new Map([
      ['lora', 2021],
      ['weightstandardization', 2019],
    ]);
    expect(ownNames('T', 'We propose a LoRA method with tricks.', [], others, 2024)).toEqual([]);
    expect(ownNames('T', 'We propose Weight Standardization (WS) to help.', [], others, 2019)).toEqual([
      'WS',
      'Weight Standardization',
    ]);
    expect(ownNames('T', 'We propose Weight Standardization (WS) to help.', [], others, 2025)).toEqual([
      'WS',
    ]);
  });
});
