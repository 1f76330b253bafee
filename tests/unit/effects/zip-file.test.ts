import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { openZip } from '../../../scripts/effects/zip-file.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const picture = new Uint8Array([1, 2, 3, 0, 255]);

function zipped(timeZone: string): Buffer {
  process.env['TZ'] = timeZone;
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-zip-'));
  const zip = openZip(join(folder, 'a.zip'));
  zip.add('a/index.html', '<p>H₂O</p>'.repeat(100));
  zip.add('a/p.png', picture);
  const size = zip.close();
  expect(readdirSync(folder)).toEqual(['a.zip']);
  const bytes = readFileSync(join(folder, 'a.zip'));
  expect(bytes).toHaveLength(size);
  return bytes;
}

it('gives back what was put in', () => {
  const files = unzipSync(zipped('UTC'));
  expect(Object.keys(files)).toEqual(['a/index.html', 'a/p.png']);
  expect(new TextDecoder().decode(files['a/index.html'])).toBe('<p>H₂O</p>'.repeat(100));
  expect(files['a/p.png']).toEqual(picture);
});

it('has the same bytes everywhere', () => {
  expect(zipped('Asia/Tokyo')).toEqual(zipped('America/Los_Angeles'));
});
