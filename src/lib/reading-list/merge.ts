import { joined } from './changes.ts';
import { limits, type ReadingList } from './list.ts';

/** A list with the papers of another: own order, marks and notes stay; what is new comes after, as far as there is room. */
export function merge(own: ReadingList, other: ReadingList): ReadingList {
  const theirs = new Map(other.map((item) => [item.id, item]));
  const known = new Set(own.map(({ id }) => id));
  const kept = own.map((item) => {
    const their = theirs.get(item.id);
    return their === undefined ? item : { ...joined(item, their), read: item.read };
  });
  return [...kept, ...other.filter(({ id }) => !known.has(id))].slice(0, limits.papers);
}

/**
 * Takes one change back, and leaves alone what was done since.
 * @param before the list as it was
 * @param after the list that the change made of it
 * @param now the list as it is
 */
export function takeBack(before: ReadingList, after: ReadingList, now: ReadingList): ReadingList {
  const was = new Map(after.map((item) => [item.id, item]));
  const is = new Map(now.map((item) => [item.id, item]));
  const same = (id: string): boolean => JSON.stringify(was.get(id)) === JSON.stringify(is.get(id));
  const own = new Set(before.map(({ id }) => id));
  return [
    // Removed since: it stays away.
    ...before
      .filter(({ id }) => is.has(id) || !was.has(id))
      .map((item) => (same(item.id) ? item : (is.get(item.id) ?? item))),
    // Added, or written to, since.
    ...now.filter(({ id }) => !own.has(id) && !same(id)),
  ].slice(0, limits.papers);
}

/** Whether two lists say the same; a title is only help for the eye. */
export function isSame(a: ReadingList, b: ReadingList): boolean {
  const said = (list: ReadingList): string =>
    JSON.stringify(list.map(({ id, read, note }) => [id, read, note]));
  return said(a) === said(b);
}
