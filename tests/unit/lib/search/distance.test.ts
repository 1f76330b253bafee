import { expect, it } from 'vitest';
import { slips } from '../../../../src/lib/search/distance.ts';

it.each([
  ['galore', 'galore', 0],
  ['galroe', 'galore', 1],
  ['galoer', 'galore', 1],
  ['galor', 'galore', 1],
  ['gallore', 'galore', 1],
  ['gakore', 'galore', 1],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('%j is from %j as many slips as %j', (a, b, n) => {
  expect(slips(a, b)).toBe(n);
});
