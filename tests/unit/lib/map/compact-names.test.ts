import { describe, expect, it } from 'vitest';
import { compactNames } from '../../../../src/lib/map/compact-names.ts';

describe('compactNames', () => {
  const theme = (id: string, ...places: [number, number][]) => ({ id, name: `Theme ${id}`, places });

  it('gives each theme its first place without another’s name', () => {
    const places = compactNames(
      [theme('a', [800, 500]), theme('b', [820, 510], [300, 500]), theme('c', [810, 505])],
      1600,
      1000,
    );
    expect(places.get('a')).toEqual([800, 500]);
    expect(places.get('b')).toEqual([300, 500]);
    expect(places.has('c')).toBe(false);
  });

  it('keeps names on the plane', () => {
    const [x = 0, y = 0] = compactNames([theme('a', [0, 0])], 1600, 1000).get('a') ?? [];
    expect(x).toBeGreaterThan(50);
    expect(y).toBeGreaterThan(20);
  });
});
