import { crc32, deflateSync } from 'node:zlib';
import { fewColours } from './few-colours.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Pixels as a PNG of at most 256 colours (PNG 1.2, colour type 3): a quarter of the bytes of one of all colours.
 * @param pixels red, green, blue and alpha, row by row; all opaque
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, places } = fewColours(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  // Each row begins with the number of its filter: 0, none.
  for (let y = 0; y < height; y += 1)
    rows.set(places.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
