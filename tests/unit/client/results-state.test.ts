import { describe, expect, it } from 'vitest';
import { isChosen, readChosen, shownInWords, writeChosen } from '../../../src/client/results/state.ts';

const nothing = { kind: '', topic: '', year: '' };

describe('the choice in the address', () => {
  it('comes back as it went', () => {
    const chosen = { kind: 'memory', topic: 'kv-cache', year: '2024' };
    const address = writeChosen('https://a.org/x/results/#kind-memory', chosen);
    expect(address).toBe('https://a.org/x/results/?kind=memory&topic=kv-cache&year=2024');
    expect(readChosen(new URL(address).search)).toEqual(chosen);
    expect(writeChosen(address, nothing)).toBe('https://a.org/x/results/');
  });

  it('leaves other parts alone', () => {
    expect(writeChosen('https://a.org/results/?a=1&kind=size', { ...nothing, year: '2023' })).toBe(
      'https://a.org/results/?a=1&year=2023',
    );
  });
});

describe('what is chosen', () => {
  const row = { kind: 'memory', topics: 'kv-cache serving', year: '2024' };

  it('answers every facet that is set', () => {
    expect(isChosen(nothing, row)).toBe(true);
    expect(isChosen({ ...nothing, topic: 'serving' }, row)).toBe(true);
    expect(isChosen({ ...nothing, topic: 'serv' }, row)).toBe(false);
    expect(isChosen({ kind: 'memory', topic: 'serving', year: '2023' }, row)).toBe(false);
  });

  it('is said in words', () => {
    expect(shownInWords(9, 9, nothing)).toBe('');
    expect(shownInWords(3, 9, { ...nothing, year: '2024' })).toBe('3 of 9 results shown.');
    expect(shownInWords(0, 9, { ...nothing, year: '2024' })).toMatch(/^No result/);
  });
});
