import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../../scripts/pictures/font.ts';
import { drawnWidth, measure } from '../../support/pictures.ts';

describe('widths of letters', () => {
  it.each([
    ['GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection', 'heavy'],
    ['H₂O, S²FT, A²ATS: ∇ℓ₁ ≤ 𝒪(√n) → ∞, x ∈ ℝ', 'heavy'],
    ['Krähenbühl, Đorđević, Łukasz and Ἀριστοτέλης, Яндекс', 'light'],
    ['大模型的高效训练 🦙', 'light'],
  ] as const)('hold %s, as it is drawn', (line, face) => {
    const [told, drawn] = [measure(line, face) * 60, drawnWidth(line, 60, face)];
    // Kerning takes away; the last letter has some white behind it.
    expect(told).toBeGreaterThan(drawn - 2);
    expect(told).toBeLessThan(drawn * 1.04 + 12);
  });

  it('know what the font lacks', () => {
    const font = readFont(readFileSync('assets/fonts/SourceSerif4-SemiBold.ttf'));
    expect(font.advance('a')).toBeGreaterThan(0.3);
    expect(font.advance('中')).toBeNull();
    expect(font.box).toBeGreaterThan(0.3);
  });

  it('are not read from what is no font', () => {
    expect(() => readFont(new Uint8Array(64))).toThrow('not a font that can be measured');
  });
});
