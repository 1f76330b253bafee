import { expect, it } from 'vitest';
import { proximity } from '../../../../src/lib/search/proximity.ts';

const terms = (text: string): string[] => text.split(' ');

it.each([
  ['a b c d', 'a b c d', 1],
  ['a x b x x c d', 'a b c d', 1],
  ['d c b a', 'a b c d', 0],
  ['a x x x x b', 'a b', 0],
  ['b a x x x b', 'a b', 1],
  ['a b x x x x c d', 'a b c d', 2 / 3],
  ['a', 'a a', 0],
  ['a x a', 'a a', 1],
])('of %s to the query %s', (text, query, share) => {
  expect(proximity(terms(text), terms(query))).toBeCloseTo(share);
});

it('of a text that repeats two words without end is soon told', () => {
  const text = [...Array<string>(60_000).fill('b'), ...Array<string>(60_000).fill('a')];
  const began = performance.now();
  expect(proximity(text, ['a', 'b'])).toBe(0);
  expect(performance.now() - began).toBeLessThan(1000);
});
