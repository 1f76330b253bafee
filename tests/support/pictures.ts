import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { readFonts, rendering } from '../../scripts/effects/draw-pictures.ts';
import { pictureSvgs } from '../../scripts/pictures/cards.ts';
import { readColours } from '../../scripts/pictures/colours.ts';
import { family, measureWith, weights, type Face } from '../../scripts/pictures/fonts.ts';
import { mapModel } from '../../src/lib/map/model.ts';
import { allPictures } from '../../src/lib/pictures.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';

export const fontFolder = 'assets/fonts';
export const measure = measureWith(readFonts(fontFolder));
export const options = rendering(fontFolder);

/** All pictures of a corpus as SVG, by path. */
export function svgsOf(corpus: Corpus): Map<string, string> {
  const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));
  return pictureSvgs(corpus, allPictures(corpus, 'all'), mapModel(corpus, '/').data, colours, measure);
}

/** How wide resvg draws a line. */
export function drawnWidth(line: string, size: number, face: Face): number {
  const text = line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="20" y="100" font-family="${family}" font-weight="${weights[face]}" font-size="${size}">${text}</text></svg>`;
  return new Resvg(svg, options).getBBox()?.width ?? 0;
}
