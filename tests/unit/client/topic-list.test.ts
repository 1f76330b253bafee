import { describe, expect, it } from 'vitest';
import { isWanted, orderOf, readRow, shownInWords } from '../../../src/client/topic/rows.ts';
import type { Asked } from '../../../src/client/topic/state.ts';
import { nothing, readAsked, writeAsked } from '../../../src/client/topic/state.ts';

const page = 'https://a.org/x/topics/kv-cache/';
const asking = (known: Partial<Asked>): Asked => ({ ...nothing, ...known });

describe('what is asked, in the address', () => {
  it.each([
    [{}, ''],
    [{ sort: 'named' }, '?sort=named'],
    [{ from: '2023', to: '2023' }, '?year=2023'],
    [{ from: '2022', to: '2024' }, '?year=2022-2024'],
    [{ from: '2022' }, '?year=2022-'],
    [{ to: '2022' }, '?year=-2022'],
    [
      { code: 'yes', venue: 'Findings of ACL', in: 'also', sort: 'name', to: '2024' },
      '?sort=name&in=also&year=-2024&venue=Findings+of+ACL&code=yes',
    ],
  ])('%j is %s, and comes back', (known, search) => {
    expect(writeAsked(`${page}?year=2019&code=yes#y2024`, asking(known))).toBe(page + search);
    expect(readAsked(search)).toEqual(asking(known));
  });

  it('is one address, in whatever order it was asked', () => {
    const asked = readAsked('?code=yes&year=2024-2022&sort=name');
    expect(asked).toEqual(asking({ sort: 'name', code: 'yes', from: '2022', to: '2024' }));
    expect(writeAsked(page, asked)).toBe(`${page}?sort=name&year=2022-2024&code=yes`);
    expect(writeAsked(page, asking({ from: '2024', to: '2022' }))).toBe(`${page}?year=2022-2024`);
  });

  it('keeps what it does not know, and reads no year out of what is none', () => {
    expect(writeAsked(`${page}?a=1`, asking({ sort: 'name' }))).toBe(`${page}?a=1&sort=name`);
    for (const year of ['24', '2024-24', '-', 'new', '20222024'])
      expect(readAsked(`?year=${year}`)).toEqual(nothing);
  });
});

describe('which papers are wanted', () => {
  const plain = readRow('Plain', {});
  const galore = readRow('GaLore', {
    also: '',
    year: '2024',
    venue: 'ICML',
    code: '',
    named: '4',
    upvotes: '0',
  });

  it.each([
    [{ in: 'first' }, [true, false]],
    [{ in: 'also' }, [false, true]],
    [{ from: '2024' }, [false, true]],
    [{ to: '2024' }, [false, true]],
    [{ from: '2023', to: '2023' }, [false, false]],
    [{ venue: 'unknown' }, [true, false]],
    [{ venue: 'ICML', code: 'yes' }, [false, true]],
    [{ venue: 'ICLR', code: 'yes' }, [false, false]],
  ])('%j', (known, wanted) => {
    expect([plain, galore].map((row) => isWanted(asking(known), row))).toEqual(wanted);
  });

  it('sorts by name without case and signs, by namings and upvotes from the most, and else leaves the order', () => {
    const rows = [plain, galore, readRow('“Adam”', { upvotes: '3', named: '1' })];
    const sorted = (sort: string): string[] | null => {
      const order = orderOf(asking({ sort }));
      return order && rows.toSorted(order).map(({ name }) => name);
    };
    expect(sorted('name')).toEqual(['“Adam”', 'GaLore', 'Plain']);
    expect(sorted('named')).toEqual(['GaLore', '“Adam”', 'Plain']);
    // Nobody knows of Plain: it comes after a paper that has none.
    expect(sorted('upvotes')).toEqual(['“Adam”', 'GaLore', 'Plain']);
    expect(sorted('')).toBeNull();
    expect(sorted('constructor')).toBeNull();
  });
});

describe('the sentence over the list', () => {
  const all = { first: 18, also: 12 };
  it.each([
    [{}, all, '30 papers, newest first: 18 belong here first, 12 also here.'],
    [{ sort: 'named' }, all, '30 papers, most named first: 18 belong here first, 12 also here.'],
    [
      { code: 'yes' },
      { first: 1, also: 4 },
      '5 of 30 papers, newest first: 1 belongs here first, 4 also here.',
    ],
    [{ in: 'also' }, { first: 0, also: 12 }, '12 of 30 papers, newest first: 12 also here.'],
    [{ code: 'yes' }, { first: 0, also: 0 }, 'None of the 30 papers fits.'],
  ])('%j', (known, shown, sentence) => {
    expect(shownInWords(asking(known), shown, all)).toBe(sentence);
  });

  it('does not part papers that all belong here first', () => {
    expect(shownInWords(nothing, { first: 1, also: 0 }, { first: 1, also: 0 })).toBe(
      '1 paper, newest first.',
    );
  });
});
