import { expect, it } from 'vitest';
import { isDay } from '../../../src/lib/day.ts';

it('takes days of the calendar alone', () => {
  expect(['2026-08-01', '2024-02-29', '0001-01-01'].filter((text) => !isDay(text))).toEqual([]);
  const others = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-8-1', '2026-08-01T00:00', ''];
  expect(others.filter(isDay)).toEqual([]);
});
