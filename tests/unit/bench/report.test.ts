import { expect, it } from 'vitest';
import { keepPart } from '../../../scripts/bench/report.ts';

const names = ['build', 'bytes', 'search'];

it('keeps the other parts as they are, each in its place', () => {
  const first = keepPart('', names, 'bytes', 'Monday.', '| 1 |');
  const second = keepPart(first, names, 'build', 'Tuesday.', '| 2 |');
  const third = keepPart(second, names, 'bytes', 'Wednesday.', '| 3 |');
  expect(third.match(/^## .*|\w+day\.|\| \d \|/gm)).toEqual([
    ...['## build', 'Tuesday.', '| 2 |'],
    ...['## bytes', 'Wednesday.', '| 3 |'],
  ]);
  expect(keepPart(third, names, 'bytes', 'Wednesday.', '| 3 |')).toBe(third);
});
