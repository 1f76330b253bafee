import { expect, it } from 'vitest';
import { kindMarks, markedKinds, markSize } from '../../../src/lib/kind-marks.ts';

it('gives every kind a sign of its own', () => {
  const drawn = markedKinds.map((kind) => JSON.stringify(kindMarks[kind]));
  expect(new Set(drawn).size).toBe(markedKinds.length);
});

it.each(markedKinds)('draws %s inside its square', (kind) => {
  const { line = '', fill = '' } = kindMarks[kind];
  const places = [...`${line}${fill}`.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place >= 1 && place <= markSize - 1).toBe(true);
});
