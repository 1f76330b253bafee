import { expect, it } from 'vitest';
import { relationOf } from '../../../../scripts/annotate/works/relation.ts';
import type { WorkKind } from '../../../../src/schemas/work.ts';

it.each([
  ['It outperforms LoRA by far.', 'LoRA', 'method', 'compares'],
  ['Unlike GPT-4, BERT and LoRA, ours is small.', 'LoRA', 'method', 'compares'],
  ['Existing methods such as LARS and LAMB fail.', 'LAMB', 'method', 'compares'],
  ['Our method is based on LoRA and fast.', 'LoRA', 'method', 'builds-on'],
  ['A LoRA-based method.', 'LoRA', 'method', 'builds-on'],
  ['We fine-tune T5, BART and OPT with it.', 'OPT', 'model', 'uses'],
  ['Better than all on ImageNet.', 'ImageNet', 'dataset', 'uses'],
  ['LoRA is well known.', 'LoRA', 'method', 'mentions'],
] as [string, string, WorkKind, string][])('%s', (text, name, kind, relation) => {
  const start = text.indexOf(name);
  expect(relationOf(text, start, start + name.length, kind)).toBe(relation);
});
