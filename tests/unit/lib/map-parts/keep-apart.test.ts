import { expect, it } from 'vitest';
import { keepApart } from '../../../../src/lib/map-parts/keep-apart.ts';

const picture = { width: 300, height: 200, margin: 10 };
const far = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

it('points that are far enough stay, those on one spot part, and none leaves the picture', () => {
  const spot = { x: 12, y: 12 };
  const points = [{ x: 200, y: 100 }, spot, { ...spot }, { ...spot }, { x: 14, y: 13 }];
  const moved = keepApart(points, 19, picture);
  expect(moved[0]).toEqual(points[0]);
  moved.forEach((a, i) => {
    expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(10);
    for (const b of moved.slice(i + 1)) expect(far(a, b)).toBeGreaterThan(17);
  });
  expect(keepApart(points, 19, picture)).toEqual(moved);
});
