import { describe, expect, it } from 'vitest';
import { fan } from '../../../../src/lib/map-parts/fan.ts';
import { fitLines, fitText, lineWidth } from '../../../../src/lib/map-parts/fit-text.ts';

const groups = (...sizes: number[]) =>
  sizes.map((size, i) => ({ label: String(i), items: Array.from({ length: size }, (_, k) => k) }));

describe('fan', () => {
  it('puts about as many rows above the middle as below, whole groups where that is nearly even', () => {
    const { centre, parts } = fan(groups(4, 4, 3), 26);
    const sides = parts.map(({ label, rows }) => [label, rows.every(({ y }) => y < centre), rows.length]);
    expect(sides).toEqual([
      ['0', true, 4],
      ['1', false, 4],
      ['2', false, 3],
    ]);
  });

  it('parts one large group, and says its label on both sides', () => {
    const { centre, parts, height } = fan(groups(12), 26);
    expect(parts.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['0', 6],
      ['0', 6],
    ]);
    expect(Math.abs(centre - height / 2)).toBeLessThan(5);
  });

  it('draws one neighbour under the middle', () => {
    const { centre, parts, height } = fan(groups(0, 1), 26);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.rows[0]?.y).toBeGreaterThan(centre);
    expect(height).toBeLessThan(100);
  });
});

describe('fitText', () => {
  it('keeps what fits, and cuts the rest between words', () => {
    expect(fitText('LoRA', 190, 13)).toBe('LoRA');
    const cut = fitText('Adding NVMe SSDs to Enable and Accelerate 100B Model Fine-tuning', 190, 13);
    expect(cut).toMatch(/^Adding NVMe .*…$/);
    expect(lineWidth(cut, 13)).toBeLessThanOrEqual(190);
  });

  it('counts wide letters, and cuts words without end', () => {
    for (const text of ['大规模语言模型的高效训练方法研究与实践综述', 'W'.repeat(300)])
      expect(lineWidth(fitText(text, 190, 13), 13)).toBeLessThanOrEqual(190);
  });
});

it('fitLines breaks a text over lines, and cuts the last', () => {
  const lines = fitLines(
    'Adding NVMe SSDs to Enable and Accelerate 100B Model Fine-tuning on a GPU',
    200,
    13,
    2,
  );
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(lineWidth(line, 13)).toBeLessThanOrEqual(200);
});
