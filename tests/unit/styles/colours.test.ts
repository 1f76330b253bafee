import { describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '../../../src/lib/map/colours.ts';
import { distance, visions, type Vision } from '../../support/colour-vision.ts';
import { token } from '../../support/tokens.ts';

/** What docs/design.md promises of any two themes, in any vision. */
const apart = 7.8;
const names = Array.from({ length: 8 }, (_, i) => `theme-${String(i + 1)}`);
const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the colours of the site, %s', (_, night) => {
  const grounds = [token('bg', night), token('surface', night)];
  const least = (ink: Rgb): number => Math.min(...grounds.map((ground) => contrast(ink, ground)));

  it.each(['text', 'muted', 'accent', 'warn', ...names])('%s can be read at 4.5 to 1', (name) =>
    expect(least(token(name, night))).toBeGreaterThanOrEqual(4.5),
  );

  it('outlines controls at 3 to 1', () => expect(least(token('edge', night))).toBeGreaterThanOrEqual(3));

  it('what stands on a filled button or on a mark can be read', () => {
    expect(contrast(token('on-accent', night), token('accent', night))).toBeGreaterThanOrEqual(4.5);
    for (const name of ['text', 'accent'])
      expect(contrast(token(name, night), token('mark', night))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(visions) as Vision[])('any two themes differ with %s', (vision) => {
    const far = pairs.map(([one, other]) => distance(token(one, night), token(other, night), vision));
    expect(Math.min(...far)).toBeGreaterThanOrEqual(apart);
  });

  it('no theme looks like what can be followed or like a warning', () => {
    for (const name of ['accent', 'warn'])
      for (const theme of names)
        expect([theme, name, distance(token(theme, night), token(name, night), 'normal') >= 5]).toEqual([
          theme,
          name,
          true,
        ]);
  });
});
