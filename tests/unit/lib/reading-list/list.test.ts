import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, moveTo, rename } from '../../../../src/lib/reading-list/changes.ts';
import { add, limits, remove, type ReadingList } from '../../../../src/lib/reading-list/list.ts';
import { isSame, merge, takeBack } from '../../../../src/lib/reading-list/merge.ts';
import { readSaved, writeSaved } from '../../../../src/lib/reading-list/saved.ts';
import { anyList } from './sample.ts';

/** `a`, `b!` (read), `c:note`. */
const list = (...papers: string[]): ReadingList =>
  papers.map((said) => {
    const [, id = '', read = '', note = ''] = /^(\w+)(!?)(?::(.*))?$/.exec(said) ?? [];
    return { id, title: '', read: read !== '', note };
  });
const ids = (papers: ReadingList): string => papers.map(({ id }) => id).join('');

describe('a reading list', () => {
  it('takes a paper once, at its end, until it is full', () => {
    expect(ids(add(list('a', 'b'), 'c', 'C'))).toBe('abc');
    expect(add(list('a'), 'a', 'A')).toEqual(list('a'));
    const full = Array.from({ length: limits.papers }, (_, i) => list(`p${i}`)).flat();
    expect(add(full, 'one-more', '').length).toBe(limits.papers);
  });

  it.each([
    ['c', 'a', 'cabd'],
    ['a', 'c', 'bcad'],
    ['a', 'a', 'abcd'],
    ['x', 'a', 'abcd'],
    ['a', 'x', 'abcd'],
  ])('moves %s to where %s stands: %s', (id, place, expected) => {
    expect(ids(moveTo(list('a', 'b', 'c', 'd'), id, place))).toBe(expected);
  });

  it('follows papers to their new ids, and joins two that became one', () => {
    const moved = new Map([
      ['old', 'new'],
      ['older', 'new'],
    ]);
    expect(rename(list('a', 'old:one', 'b', 'older!:two'), moved)).toEqual([
      ...list('a'),
      { id: 'new', title: '', read: true, note: 'one\n\ntwo' },
      ...list('b'),
    ]);
    const long = 'n'.repeat(limits.note - 5);
    expect(rename(list(`new:${long}`, 'old:words'), moved)[0]?.note).toBe(`${long}\n\nwor`);
    const untouched = list('a');
    expect(rename(untouched, moved)).toBe(untouched);
  });
});

describe('merging', () => {
  it('keeps own order, marks and notes; what is new comes after', () => {
    expect(merge(list('a:mine', 'b!'), list('c:new', 'b', 'a:theirs'))).toEqual([
      { id: 'a', title: '', read: false, note: 'mine\n\ntheirs' },
      ...list('b!', 'c:new'),
    ]);
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyList, anyList, (own, other) => {
        const once = merge(own, other);
        expect(merge(once, other)).toEqual(once);
        expect(once.length).toBe(new Set([...own, ...other].map(({ id }) => id)).size);
      }),
    );
  });
});

describe('taking back', () => {
  it('gives the list as it was', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        expect(takeBack(before, after, after)).toEqual(before);
      }),
    );
  });

  it('leaves alone what was done since', () => {
    const before = list('a:note', 'b', 'c');
    const cleared = takeBack(before, [], list('d'));
    expect(ids(cleared)).toBe('abcd');
    // Removed b; then c was read and a removed: b comes back, alone.
    const removed = remove(before, 'b');
    expect(takeBack(before, removed, change(remove(removed, 'a'), 'c', { read: true }))).toEqual(
      list('b', 'c!'),
    );
    // Replaced; then a paper of the new list got a note: it stays.
    const replaced = list('x', 'y');
    expect(takeBack(before, replaced, list('x:good', 'y'))).toEqual([...before, ...list('x:good')]);
  });
});

describe('what a browser keeps', () => {
  it('comes back', () => {
    fc.assert(
      fc.property(anyList, (kept) => {
        expect(readSaved(writeSaved(kept))).toEqual({ list: kept, trouble: null });
      }),
    );
    expect(readSaved(null)).toEqual({ list: [], trouble: null });
  });

  it.each([
    ['', 'damaged'],
    ['null', 'damaged'],
    ['[]', 'damaged'],
    ['{"version":1}', 'damaged'],
    ['{"version":"1","papers":[]}', 'damaged'],
    ['{"version":2,"papers":{"a":{}}}', 'newer'],
  ])('%s is not written over: %s', (text, trouble) => {
    expect(readSaved(text)).toEqual({ list: [], trouble });
  });

  it('shows what can be read of a list with a broken row, and says that it is damaged', () => {
    expect(readSaved('{"version":1,"papers":[{"id":"a"},{"id":7}]}')).toEqual({
      list: list('a'),
      trouble: 'damaged',
    });
  });
});

it('two lists are the same by what they say, not by their titles', () => {
  expect(isSame(list('a'), [{ id: 'a', title: 'A', read: false, note: '' }])).toBe(true);
  expect(isSame(list('a', 'b'), list('b', 'a'))).toBe(false);
});
