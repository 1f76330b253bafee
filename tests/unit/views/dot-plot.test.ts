import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotPlot, scaleEnd } from '../../../src/views/dot-plot.ts';

const ratios = fc.array(fc.double({ min: 1.0001, max: 1e6, noNaN: true }), { maxLength: 150 });

describe('dotPlot', () => {
  it('is logarithmic: from 1× to 10× is as far as from 10× to 100×', () => {
    const [one, ten, hundred] = dotPlot([1, 10, 100], 100).dots.map(({ x }) => x);
    expect((hundred ?? 0) - (ten ?? 0)).toBeCloseTo((ten ?? 0) - (one ?? 0), 0);
  });

  it('lays no dot over another, and none outside, whatever the ratios', () => {
    fc.assert(
      fc.property(ratios, (all) => {
        const { dots, width, height, axis } = dotPlot(all, scaleEnd(all));
        for (const [i, a] of dots.entries()) {
          expect(a.x >= 6 && a.x <= width - 6 && a.y >= 5 && a.y <= axis && axis < height).toBe(true);
          for (const b of dots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10.5);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stacks in the same way each time', () => {
    expect(dotPlot([2, 2, 2.01, 9], 10)).toEqual(dotPlot([2, 2, 2.01, 9], 10));
    const [first, second] = dotPlot([2, 2], 10).dots;
    expect(first?.x).toBe(second?.x);
    expect(first?.y).toBeGreaterThan(second?.y ?? Infinity);
  });

  it('names 1×, 2×, 5×, 10×, and 100×, and leaves out names that would run into others', () => {
    const named = (end: number) => dotPlot([], end).ticks.flatMap(({ label }) => label ?? []);
    expect(named(10)).toEqual(['1×', '2×', '5×', '10×']);
    expect(named(100)).toEqual(expect.arrayContaining(['1×', '2×', '5×', '10×', '100×']));
    expect(named(1_000_000)).toContain('1,000,000×');
    for (const end of [10, 50, 100, 1000, 100_000]) {
      const { ticks } = dotPlot([], end);
      const shown = ticks.filter(({ label }) => label !== null);
      for (const [i, { x, label }] of shown.entries())
        expect((shown[i + 1]?.x ?? Infinity) - x).toBeGreaterThan(7 * ((label?.length ?? 0) - 1));
    }
  });
});

describe('scaleEnd', () => {
  it('is the next of 1, 2, 5, and at least 10', () => {
    expect([[], [3], [10], [11], [54], [200], [1000]].map(scaleEnd)).toEqual([
      10, 10, 10, 20, 100, 200, 1000,
    ]);
  });
});
