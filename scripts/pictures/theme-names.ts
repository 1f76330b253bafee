import { css } from '../../src/lib/map/colours.ts';
import type { MapData } from '../../src/lib/map/format.ts';
import { compactLines } from '../../src/lib/map/labels.ts';
import { themeColour } from '../../src/lib/map/scene.ts';
import { escapeXml } from '../../src/lib/xml.ts';
import type { PictureColours } from './colours.ts';
import { family, weights } from './fonts.ts';

const size = 20;
const apart = 22;

/** The names of the themes in their lands, with a halo; those without room on a small map are left out. */
export function themeNames(data: MapData, scale: number, colours: PictureColours): string {
  return data.themes
    .flatMap(({ name, at }, theme) => {
      if (at === null) return [];
      const lines = compactLines(name);
      const [x, middle] = [Math.round(at[0] * scale), at[1] * scale];
      const first = middle - ((lines.length - 1) * apart) / 2 + size * 0.35;
      const spans = lines.map(
        (line, i) => `<tspan x="${x}" y="${Math.round(first + i * apart)}">${escapeXml(line)}</tspan>`,
      );
      const halo = `stroke="${css(colours.surface)}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
      return [
        `<text text-anchor="middle" font-family="${family}" font-size="${size}" font-weight="${weights.heavy}" fill="${css(themeColour(colours, theme))}" ${halo}>${spans.join('')}</text>`,
      ];
    })
    .join('');
}
