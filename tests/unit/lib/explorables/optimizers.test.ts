import { describe, expect, it } from 'vitest';
import { adamStates, eightBitAdamStates } from '../../../../src/lib/explorables/adam-states.ts';
import { galoreStates, loraStates } from '../../../../src/lib/explorables/low-rank-states.ts';

const [rows, columns, rank] = [4096n, 11_008n, 1024n];

describe('what optimizers keep, to the byte', () => {
  it('is 8 bytes of every parameter in Adam with 32 bits: 8 GB for a billion, as the paper of 8-bit Adam says', () => {
    expect(adamStates(1_000_000_000n, 32n)).toBe(8_000_000_000n);
    expect(adamStates(rows * columns, 32n)).toBe(360_710_144n);
    expect(adamStates(rows * columns, 16n)).toBe(180_355_072n);
  });

  it('is 2 bytes in 8-bit Adam, and a scale for every 2,048 numbers', () => {
    expect(eightBitAdamStates(1_000_000_000n)).toBe(2_000_000_000n + 2n * 4n * 488_282n);
    expect(eightBitAdamStates(2048n)).toBe(2n * (2048n + 4n));
    expect(eightBitAdamStates(2049n)).toBe(2n * (2049n + 8n));
    expect(eightBitAdamStates(rows * columns)).toBe(90_353_664n);
  });

  it('is mr + 2nr numbers in GaLore, of which the projection is of the smaller side', () => {
    expect(galoreStates({ rows, columns, rank })).toBe(4096n * 1024n + 2n * 11_008n * 1024n);
    expect(4n * galoreStates({ rows, columns, rank })).toBe(106_954_752n);
    expect(galoreStates({ rows: columns, columns: rows, rank })).toBe(galoreStates({ rows, columns, rank }));
  });

  it('is 2mr + 2nr numbers in LoRA, which are more', () => {
    expect(loraStates({ rows, columns, rank })).toBe(2n * (4096n + 11_008n) * 1024n);
    for (const one of [1n, 8n, 1024n, 4096n])
      expect(loraStates({ rows, columns, rank: one })).toBeGreaterThan(
        galoreStates({ rows, columns, rank: one }),
      );
  });

  it('doubles with the rank', () => {
    for (const states of [galoreStates, loraStates])
      expect(states({ rows, columns, rank: 2n * rank })).toBe(2n * states({ rows, columns, rank }));
  });

  it('of all matrices in the layers of Llama 2 7B is the sum over them', () => {
    const attention = 128n * 4096n * 4096n;
    const feedForward = 96n * 4096n * 11_008n;
    expect(attention + feedForward).toBe(6_476_005_376n);
    expect(adamStates(attention, 32n) + adamStates(feedForward, 32n)).toBe(51_808_043_008n);
    const low =
      128n * galoreStates({ rows, columns: rows, rank }) + 96n * galoreStates({ rows, columns, rank });
    expect(4n * low).toBe(16_710_107_136n);
  });
});
