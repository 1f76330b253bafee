import { expect, test } from 'vitest';
import { Crowd } from '../../../../src/lib/layout/crowd.ts';
import { lcg } from '../../../../src/lib/layout/lcg.ts';

const random = lcg(3);
const bodies = Array.from({ length: 400 }, (_, id) => ({
  id,
  x: 300 * random(),
  y: 200 * random(),
  room: 0.5 + 26 * random() ** 4,
}));

test('a crowd gives everybody who stands within reach, large or small', () => {
  const crowd = new Crowd(bodies);
  for (const at of bodies.slice(0, 40)) {
    const near = new Set(crowd.near(at, (most) => at.room + most));
    const touching = bodies.filter(({ x, y, room }) => Math.hypot(x - at.x, y - at.y) < room + at.room);
    expect(touching.filter((body) => !near.has(body))).toEqual([]);
  }
});

test('it looks at few of many, and finds who moved where he stands now', () => {
  const mover = { id: -1, x: 10, y: 10, room: 2 };
  const crowd = new Crowd([...bodies, mover]);
  expect(crowd.near(mover, () => 4).length).toBeLessThan(bodies.length / 4);
  Object.assign(mover, { x: 1000, y: 900 });
  crowd.add(mover);
  expect(crowd.near({ x: 1000, y: 900 }, () => 4)).toEqual([mover]);
  expect(crowd.near({ x: 10, y: 10 }, () => 4)).not.toContain(mover);
});
