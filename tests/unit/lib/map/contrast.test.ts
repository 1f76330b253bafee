import { describe, expect, it } from 'vitest';
import { contrast, hatchTint, landTint, mix, type Rgb } from '../../../../src/lib/map/colours.ts';
import { hatches } from '../../../../src/lib/map/hatches.ts';
import { lineAlpha } from '../../../../src/lib/map/scene-lines.ts';
import { sheet, token } from '../../../support/tokens.ts';

/** How little of its colour a halo lets through, as the canvas and the style sheet draw it. */
const haloAlpha = 0.88;

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the colours of the map, %s', (_, night) => {
  const [surface, text, muted, accent, edge] = ['surface', 'text', 'muted', 'accent', 'edge'].map((name) =>
    token(name, night),
  ) as [Rgb, Rgb, Rgb, Rgb, Rgb];
  const themes = hatches.map((_path, i) => token(`theme-${String(i + 1)}`, night));
  // What a mark or name can lie on: the land of each theme, the lines of its hatch, and land that a filter leaves out.
  const grounds = [...themes, muted].flatMap((ink) => [
    mix(ink, surface, landTint),
    mix(ink, surface, hatchTint),
  ]);
  const least = (ink: Rgb, on: readonly Rgb[]): number =>
    Math.min(...on.map((ground) => contrast(ink, ground)));
  const haloes = grounds.map((ground) => mix(surface, ground, haloAlpha));

  it('names papers, works and topics at 4.5 to 1, with their halo and without', () => {
    expect(least(text, [...grounds, ...haloes, surface])).toBeGreaterThanOrEqual(4.5);
  });

  it('names each theme in its colour at 4.5 to 1 on any land, and on its halo', () => {
    const lands = themes.map((ink) => mix(ink, surface, landTint));
    for (const ink of themes) expect(least(ink, [...lands, ...haloes])).toBeGreaterThanOrEqual(4.5);
  });

  it('draws marks in the colour of a theme at 3 to 1 on any land and hatch', () => {
    for (const ink of [...themes, muted]) expect(least(ink, grounds)).toBeGreaterThanOrEqual(3);
  });

  it('draws citations, outlines of works, lines of what is chosen, its ring and the focus at 3 to 1', () => {
    expect(least(text, grounds)).toBeGreaterThanOrEqual(3);
    expect(least(accent, [...grounds, surface, token('bg', night)])).toBeGreaterThanOrEqual(3);
  });

  it('draws all lines of a type at 3 to 1 on the lands', () => {
    const lands = [...themes, muted].map((ink) => mix(ink, surface, landTint));
    for (const alpha of Object.values(lineAlpha))
      for (const land of lands) expect(contrast(mix(muted, land, alpha), land)).toBeGreaterThanOrEqual(3);
  });

  it('outlines controls, and years left out, at 3 to 1', () => {
    expect(least(edge, [surface, token('bg', night)])).toBeGreaterThanOrEqual(3);
  });
});

describe('what tells themes apart without colour', () => {
  it('is a hatch of its own for every colour of a theme', () => {
    const colours = new Set([...sheet.matchAll(/--theme-(\d+): light-dark/g)].map(([, number]) => number));
    expect(hatches).toHaveLength(colours.size);
    expect(new Set(hatches).size).toBe(hatches.length);
  });
});
