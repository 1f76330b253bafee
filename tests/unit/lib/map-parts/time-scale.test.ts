import { describe, expect, it } from 'vitest';
import { timeScale } from '../../../../src/lib/map-parts/time-scale.ts';

describe('timeScale', () => {
  it('counts years, and puts a month or a year at its middle', () => {
    const scale = timeScale(['2019', '2024-03-06', '2024-03'], 0, 720);
    expect(scale?.ticks.map(({ label }) => label)).toEqual([
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      null,
    ]);
    expect(scale?.at('2019')).toBe(60);
    expect(scale?.at('2024-03')).toBe(625);
    expect(scale?.at('2024-03-06')).toBeLessThan(625);
  });

  it('counts quarters where everything lies within two years', () => {
    const scale = timeScale(['2024-02', '2024-11'], 0, 400);
    expect(scale?.ticks.map(({ label }) => label)).toEqual([
      'Jan 2024',
      'Apr 2024',
      'Jul 2024',
      'Oct 2024',
      null,
    ]);
  });

  it('names no more years than have room, and takes a single date', () => {
    const dates = Array.from({ length: 60 }, (_, i) => String(1960 + i));
    const named = timeScale(dates, 0, 600)?.ticks.filter(({ label }) => label !== null) ?? [];
    expect(named.length).toBeLessThan(16);
    expect(timeScale(['2024-03'], 0, 100)?.at('2024-03')).toBeGreaterThan(0);
    expect(timeScale([], 0, 100)).toBeNull();
  });
});
