import { expect, it } from 'vitest';
import { linearRate, squareRootRate } from '../../../../src/lib/explorables/learning-rates.ts';

const base = { rate: 0.1, batch: 256 };

it('a learning rate goes with the batch size: 3.2 for 8,192 images, as Goyal and others have it', () => {
  expect(linearRate(base, 8192)).toBe(3.2);
  expect(linearRate(base, 256)).toBe(0.1);
  expect(linearRate({ rate: 0.001, batch: 512 }, 2048)).toBe(0.004);
});

it('or with its square root', () => {
  expect(squareRootRate(base, 8192)).toBeCloseTo(0.1 * Math.sqrt(32), 12);
  expect(squareRootRate(base, 1024)).toBe(0.2);
  expect(squareRootRate(base, 256)).toBe(0.1);
});

it('four times the batch is four times the rate, or twice', () => {
  for (const batch of [1, 64, 3000]) {
    expect(linearRate(base, 4 * batch) / linearRate(base, batch)).toBeCloseTo(4, 12);
    expect(squareRootRate(base, 4 * batch) / squareRootRate(base, batch)).toBeCloseTo(2, 12);
  }
});
