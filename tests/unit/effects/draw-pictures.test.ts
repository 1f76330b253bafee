import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawPictures, placePictures, readFonts, rendering } from '../../../scripts/effects/draw-pictures.ts';
import { sample } from '../views/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A checkout with fonts, styles and renderer of this one, and a cache of its own. */
function checkout(): string {
  const root = mkdtempSync(join(folder, 'root-'));
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/@resvg'), join(root, 'node_modules/@resvg'));
  symlinkSync(resolve('src'), join(root, 'src'));
  cpSync('assets', join(root, 'assets'), { recursive: true });
  return root;
}

describe('drawing pictures', () => {
  it('draws each once, and takes it from before where nothing changed', async () => {
    const root = checkout();
    const first = await drawPictures(root, sample(), 'auto');
    expect([first.drawn, first.kept]).toEqual([7, 0]);
    const again = await drawPictures(root, sample(), 'auto');
    expect([again.drawn, again.kept]).toEqual([0, 7]);
    const retitled = sample();
    retitled.papers = retitled.papers.map((paper) =>
      paper.id === 'spam' ? { ...paper, title: 'Ham' } : paper,
    );
    expect(await drawPictures(root, retitled, 'auto')).toMatchObject({ drawn: 1, kept: 6 });

    const site = join(root, 'site');
    placePictures(site, again);
    expect(readdirSync(join(site, 'pictures'))).toContain('paper-galore.png');
    const png = readFileSync(join(site, 'pictures/paper-galore.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('draws the same bytes wherever it is done', async () => {
    const [one, other] = await Promise.all(
      [checkout(), checkout()].map((root) => drawPictures(root, sample(), 'all')),
    );
    for (const [path, file] of one?.files ?? [])
      expect(readFileSync(file).equals(readFileSync(other?.files.get(path) ?? ''))).toBe(true);
  });

  it('draws none where none are wanted', async () => {
    expect((await drawPictures(checkout(), sample(), 'none')).files.size).toBe(0);
  });

  it('says which font is missing, instead of pictures without words', async () => {
    const root = checkout();
    rmSync(join(root, 'assets/fonts/SourceSerif4-Regular.ttf'));
    await expect(drawPictures(root, sample(), 'auto')).rejects.toThrow(
      /SourceSerif4-Regular\.ttf is missing: .*PICTURES=none/,
    );
    const other = checkout();
    writeFileSync(
      join(other, 'assets/fonts/SourceSerif4-Regular.ttf'),
      'version https://git-lfs.github.com/spec/v1',
    );
    await expect(drawPictures(other, sample(), 'auto')).rejects.toThrow(/assets\/fonts .*PICTURES=none/);
    expect(() => readFonts(join(root, 'nowhere'))).toThrow('is missing');
    expect(() => rendering(join(root, 'nowhere'))).toThrow('draw no letters');
  });
});
