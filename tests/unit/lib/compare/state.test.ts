import { describe, expect, it } from 'vitest';
import { moved, readAsked, withPaper, without, writeAsked } from '../../../../src/lib/compare/state.ts';

describe('the address of a comparison', () => {
  it('is read as it was written', () => {
    for (const ids of [[], ['galore'], ['galore', 'h2o'], ['d', 'c', 'b', 'a']])
      expect(readAsked(writeAsked(ids))).toEqual({ ids, doubled: [], strange: [] });
    expect(writeAsked([])).toBe('');
    expect(writeAsked(['galore', 'h2o'])).toBe('?papers=galore,h2o');
  });

  it('takes what programs make of it: encoded commas, spaces, capitals, the word twice', () => {
    expect(readAsked('?papers=galore%2Ch2o').ids).toEqual(['galore', 'h2o']);
    expect(readAsked('?papers=+GaLore,%20h2o,,&utm_source=mail&papers=spam').ids).toEqual([
      'galore',
      'h2o',
      'spam',
    ]);
  });

  it('names each paper once, and tells what stands twice and what can be no paper', () => {
    expect(readAsked('?papers=a,b,a,a,<b>,<b>')).toEqual({
      ids: ['a', 'b'],
      doubled: ['a'],
      strange: ['<b>'],
    });
  });

  it('is short whatever stands there, and does not turn the text after it round', () => {
    const { strange } = readAsked(`?papers=${'%E2%80%AE!'.repeat(10)},${'_'.repeat(5000)}`);
    expect(strange[0]).toBe('!'.repeat(10));
    expect(strange.every((word) => word.length <= 81)).toBe(true);
  });
});

describe('a set', () => {
  it('takes a paper once, and no fifth', () => {
    expect(withPaper(['a'], 'b')).toEqual(['a', 'b']);
    const two = ['a', 'b'];
    expect(withPaper(two, 'b')).toBe(two);
    const full = ['w', 'x', 'y', 'z'];
    expect(withPaper(full, 'b')).toBe(full);
  });

  it('loses one and keeps the order of the others', () => {
    expect(without(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  });

  it('is put into another order step by step, and stays as it is at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(moved(['a', 'b', 'c'], 'a', 1), 'a', -1)).toEqual(['a', 'b', 'c']);
    const ids = ['a', 'b'];
    expect([moved(ids, 'a', -1), moved(ids, 'b', 1), moved(ids, 'x', 1)].every((one) => one === ids)).toBe(
      true,
    );
  });
});
