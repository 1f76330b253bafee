import { expect, it } from 'vitest';
import { registerWorks } from '../../../../scripts/annotate/works/register.ts';

const ids = (result: ReturnType<typeof registerWorks>) => Object.fromEntries(result.ids);

it('keeps the id of a work that has one, whatever its name is now', () => {
  const rows = { 'llama-2': { names: ['llama2'], former: [] } };
  expect(ids(registerWorks([{ key: 'llama2', name: 'LLaMA2' }], rows, new Set()))).toEqual({
    llama2: 'llama-2',
  });
});

it('gives two works of one slug two ids, in an order of its own', () => {
  const two = [
    { key: 'b', name: 'A.B' },
    { key: 'a', name: 'A-B' },
  ];
  expect(ids(registerWorks(two, {}, new Set()))).toEqual({ a: 'a-b', b: 'a-b-2' });
});

it('leaves an id to the paper that has it, and leads the old address on', () => {
  const rows = { memo: { names: ['memo'], former: [] } };
  const result = registerWorks([{ key: 'memo', name: 'MEMO' }], rows, new Set(['memo']));
  expect(ids(result)).toEqual({ memo: 'memo-2' });
  expect(result.rows).toEqual({ 'memo-2': { names: ['memo'], former: ['memo'] } });
});
