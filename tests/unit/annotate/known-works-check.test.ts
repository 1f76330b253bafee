import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkKnownWorks } from '../../../scripts/annotate/known-works-check.ts';
import { knownWork, knownWorks, type KnownWork } from '../../../src/schemas/known-work.ts';

const row = (name: string, more: Partial<KnownWork> = {}): KnownWork =>
  knownWork.parse({ name, kind: 'method', ...more });
const messages = (rows: KnownWork[], introduced?: string[]): string[] =>
  checkKnownWorks(rows, introduced).map(({ message }) => message);

it('says which two rows claim one name, however it is written', () => {
  expect(messages([row('K-FAC'), row('Kronecker', { aliases: ['KFAC'] })])).toEqual([
    '"KFAC" is a name of "K-FAC" and of "Kronecker". Keep it with one of them, or give both rows a "near".',
  ]);
});

it('lets two works share a name when both say by their neighbours which is meant', () => {
  const sharpness = row('Sharpness-Aware Minimization', { aliases: ['SAM'], near: ['minima'] });
  expect(messages([sharpness, row('Segment Anything', { aliases: ['SAM'], near: ['mask'] })])).toEqual([]);
  expect(messages([sharpness, row('Segment Anything', { aliases: ['SAM'] })])).toHaveLength(1);
});

it('lets one row spell its name in several ways', () => {
  expect(messages([row('Llama', { aliases: ['LLaMA'] })])).toEqual([]);
});

it('keeps works apart that differ by a sign at the end', () => {
  expect(messages([row('LoRA'), row('LoRA+'), row('QuIP'), row('QuIP#')])).toEqual([]);
});

it('does not take names of signs for one another', () => {
  expect(messages([row('∞'), row('†')])).toEqual([]);
});

it('names a family that is no row', () => {
  expect(messages([row('Llama 2', { family: 'LLama' })])).toEqual([
    '"Llama 2" has the family "LLama", which is the name of no row. Add a row for it, or write its name as there.',
  ]);
  expect(messages([row('Llama 2', { family: 'Llama' }), row('Llama')])).toEqual([]);
});

it('takes a work that a paper of the collection introduces as a family', () => {
  expect(messages([row('FlashAttention-2', { family: 'FlashAttention' })], ['FlashAttention'])).toEqual([]);
});

it('names a circle of families once, and not the rows that lead into it', () => {
  const rows = [row('A', { family: 'B' }), row('B', { family: 'C' }), row('C', { family: 'B' })];
  expect(messages(rows)).toEqual([
    'the families of "B" → "C" → "B" lead in a circle. Set one of them to null.',
  ]);
  expect(messages([row('A', { family: 'A' })])).toHaveLength(1);
});

it('finds nothing wrong among the rows that are shipped', () => {
  const rows = knownWorks.parse(parse(readFileSync('content/works.yaml', 'utf8')));
  expect(messages(rows, ['FlashAttention'])).toEqual([]);
});
