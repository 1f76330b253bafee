import { describe, expect, it } from 'vitest';
import { resolve, type Known } from '../../../../src/lib/compare/resolve.ts';
import { readAsked } from '../../../../src/lib/compare/state.ts';
import { compared } from './sample.ts';

const known = (id: string): Known => (id === 'wells' ? 'gone' : /^[a-f]$/.test(id) ? compared(id) : null);
const moved = new Map([
  ['old-a', 'a'],
  ['older-a', 'a'],
]);
const read = (papers: string) => {
  const { papers: found, ...rest } = resolve(readAsked(`?papers=${papers}`), known, moved);
  return { ids: found.map(({ id }) => id), ...rest };
};

describe('what an address asks for', () => {
  it('stands there without a word when all is well', () => {
    expect(read('b,a')).toEqual({ ids: ['b', 'a'], notes: [], clear: true });
    expect(read('')).toEqual({ ids: [], notes: [], clear: true });
  });

  it('is followed where a paper has another address now, once', () => {
    expect(read('b,old-a')).toEqual({
      ids: ['b', 'a'],
      notes: ['“old-a” is a former address of A, which stands here.'],
      clear: true,
    });
    expect(read('a,old-a,older-a').ids).toEqual(['a']);
  });

  it('is said to be doubled, gone or unknown, each in a plain line', () => {
    expect(read('a,b,a').notes).toEqual(['“a” was asked for twice and stands here once.']);
    expect(read('a,wells')).toMatchObject({
      ids: ['a'],
      notes: ['“wells” is no longer shown in this collection.'],
      clear: false,
    });
    expect(read('a,zzz,<b>')).toMatchObject({
      ids: ['a'],
      notes: ['“zzz” and “<b>” are not known here.'],
      clear: false,
    });
  });

  it('is at most four papers; the others are named', () => {
    expect(read('a,b,zzz,c,d,e,f')).toMatchObject({ ids: ['a', 'b', 'c', 'd'] });
    expect(read('a,b,c,d,e,f').notes).toEqual(['At most four papers are compared; left out: E and F.']);
  });
});
