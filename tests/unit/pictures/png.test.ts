import { crc32, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { fewColours } from '../../../scripts/pictures/few-colours.ts';
import { encodePng } from '../../../scripts/pictures/png.ts';
import { options, svgsOf } from '../../support/pictures.ts';
import { sample } from '../views/sample.ts';

/** A square of opaque pixels, each the colour that a rule gives. */
function pixels(side: number, rule: (i: number) => [number, number, number]): Uint8Array {
  return Uint8Array.from(Array.from({ length: side * side }, (_, i) => [...rule(i), 255]).flat());
}

function chunks(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    found.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  return found;
}

describe('a PNG of few colours', () => {
  it('gives back the pixels of a drawing of few', () => {
    const drawing = pixels(16, (i) => (i % 3 === 0 ? [250, 248, 242] : [28, 35, 41]));
    const parts = chunks(encodePng(drawing, 16, 16));
    const palette = parts.get('PLTE') ?? Buffer.alloc(0);
    const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
    const read = Array.from({ length: 16 * 16 }, (_, i) => {
      const place = rows[Math.floor(i / 16) * 17 + 1 + (i % 16)] ?? 0;
      return [...palette.subarray(3 * place, 3 * place + 3), 255];
    });
    expect(Uint8Array.from(read.flat())).toEqual(drawing);
  });

  it('changes no pixel of a picture by what an eye would see', () => {
    const svg = svgsOf(sample()).get('pictures/paper-galore.png') ?? '';
    const drawing = new Resvg(svg, options).render().pixels;
    const { palette, places } = fewColours(drawing);
    expect(palette.length).toBeLessThanOrEqual(3 * 256);
    let most = 0;
    places.forEach((place, i) => {
      for (let part = 0; part < 3; part += 1)
        most = Math.max(most, Math.abs((palette[3 * place + part] ?? 0) - (drawing[4 * i + part] ?? 0)));
    });
    expect(most).toBeLessThanOrEqual(8);
  });
});
