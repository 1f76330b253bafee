import { expect, it } from 'vitest';
import { sameMeaning } from '../../../src/lib/meanings.ts';

it.each([
  ['large language models', 'Large Language Model'],
  ['large language models', 'large LMs'],
  ['Multi-modal Large Language Models', 'multimodal large language models'],
  ['rotary position embeddings', 'Rotary Positional Embedding'],
  ['low-rank adaptation', 'Low-Rank Adaption'],
  ['Diffusion transformers', 'Diffusion Transformers Models'],
  ['Mixture of Experts', 'mixture-of-experts'],
  ['vision-language model', 'Visual Language Models'],
  ['post-training quantization', 'post-trained quantisation'],
  ['Domain Generalization', 'domain generalizable'],
  ['注意力', '注意力'],
])('%s is %s', (a, b) => {
  expect(sameMeaning(a, b)).toBe(true);
  expect(sameMeaning(b, a)).toBe(true);
});

it.each([
  ['Vision Transformer', 'Video Transformer'],
  ['Mixture of Depths', 'Mean of Differences'],
  ['Batch Normalization', 'Bayesian Network'],
  ['Deep Neural Network', 'Dynamic Neural Network'],
  ['stochastic gradient descent', 'sparse gradient descent'],
  ['principal component analysis', 'Parallel Context Attention'],
])('%s is not %s', (a, b) => {
  expect(sameMeaning(a, b)).toBe(false);
  expect(sameMeaning(b, a)).toBe(false);
});
