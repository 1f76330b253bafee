import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markedKinds } from '../../../src/lib/kind-marks.ts';
import { contrast } from '../../../src/lib/map/colours.ts';
import { distance, visions, type Vision } from '../../support/colour-vision.ts';
import { sheet, token } from '../../support/tokens.ts';

const page = readFileSync('docs/design.md', 'utf8');
const names = Array.from({ length: 8 }, (_, i) => `theme-${String(i + 1)}`);

/** `#1c2329` 15.0 */
function measured(name: string, night: boolean): string {
  const ink = token(name, night);
  const hex = ink.map((part) => part.toString(16).padStart(2, '0')).join('');
  const least = Math.min(...['bg', 'surface'].map((ground) => contrast(ink, token(ground, night))));
  return `\`#${hex}\` ${least.toFixed(1)}`;
}

function nearest(vision: Vision, night: boolean): string {
  const far = names.flatMap((one, i) =>
    names.slice(i + 1).map((other) => distance(token(one, night), token(other, night), vision)),
  );
  return Math.min(...far).toFixed(1);
}

describe('docs/design.md', () => {
  it.each(['text', 'muted', 'accent', 'warn', 'edge', ...names])(
    'tells --%s and its contrast as it is',
    (name) =>
      expect(page).toContain(`| \`--${name}\` | ${measured(name, false)} | ${measured(name, true)} |`),
  );

  it.each(Object.keys(visions) as Vision[])('tells how far themes are apart with %s', (vision) =>
    expect(page).toContain(`| ${vision} | ${nearest(vision, false)} | ${nearest(vision, true)} |`),
  );

  it('names every token, and no other', () => {
    const known = new Set(
      [...sheet.matchAll(/^ {2}(--[a-z]+(?:-[a-z]+)?(?:-\d)?):/gm)].map(([, name = '']) => name),
    );
    const told = new Set([...page.matchAll(/`(--[a-z0-9-]+)`/g)].map(([, name = '']) => name));
    const steps = [...known].filter((name) => /^--s-[2-6]$/.test(name));
    known.delete('--theme');
    for (const name of steps) known.delete(name);
    expect([...told].sort()).toEqual([...known].sort());
  });

  it('names every sign', () => {
    for (const kind of markedKinds) expect(page).toContain(`| ${kind} |`);
  });
});
