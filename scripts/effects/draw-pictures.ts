import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { mapModel } from '../../src/lib/map/model.ts';
import { allPictures, type PictureChoice } from '../../src/lib/pictures.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { pictureSvgs } from '../pictures/cards.ts';
import { readColours } from '../pictures/colours.ts';
import { family, fontFiles, measureWith, type FontBytes } from '../pictures/fonts.ts';
import { encodePng } from '../pictures/png.ts';
import { Stop } from './command.ts';
import { clearDead } from './dead-processes.ts';
import { resvg } from './resvg.ts';

/** Raised when the same SVG becomes other bytes. */
const edition = '1';

/** Pictures that lie ready: path in the site → file that holds it. */
export interface Pictures {
  files: ReadonlyMap<string, string>;
  drawn: number;
  /** Kept from an earlier build. */
  kept: number;
}

/**
 * Draws the pictures that a site is to have, but for those whose SVG, fonts and renderer are as they were: these lie in
 * `node_modules/.cache/`, named by what they are made of.
 * @param root the folder of the code
 * @param cache where they lie
 * @throws Stop where a font is missing or draws nothing: pictures would have no words, and nothing would say so
 */
export async function drawPictures(
  root: string,
  corpus: Corpus,
  choice: PictureChoice,
  cache = join(root, 'node_modules/.cache/gazetteer-pictures'),
): Promise<Pictures> {
  const wanted = allPictures(corpus, choice);
  if (wanted.length === 0) return { files: new Map(), drawn: 0, kept: 0 };
  const fonts = readFonts(join(root, 'assets/fonts'));
  const options = rendering(join(root, 'assets/fonts'));
  const colours = readColours(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
  const { data } = mapModel(corpus, '/');
  const svgs = pictureSvgs(corpus, wanted, data, colours, measured(fonts));

  mkdirSync(cache, { recursive: true });
  clearDead(cache, /\.png\.(\d+)$/);
  const made = madeOf(root, fonts);
  const named = [...svgs].map(([path, svg]) => {
    const digest = createHash('sha256').update(made).update(svg).digest('hex');
    return { path, svg, file: join(cache, `${digest.slice(0, 32)}.png`) };
  });
  const missing = named.filter(({ file }) => !existsSync(file));
  const left = [...missing];
  const draw = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { pixels, width, height } = await resvg().renderAsync(next.svg, options);
      // Beside and moved: another build may draw the same.
      const beside = `${next.file}.${String(process.pid)}`;
      writeFileSync(beside, encodePng(pixels, width, height));
      renameSync(beside, next.file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) + 1 }, draw));
  return {
    files: new Map(named.map(({ path, file }) => [path, file])),
    drawn: missing.length,
    kept: named.length - missing.length,
  };
}

/** Puts pictures into the folder of a site. */
export function placePictures(folder: string, { files }: Pictures): void {
  for (const [path, file] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(file, join(folder, path));
  }
}

/** @throws Stop when one is not there */
export function readFonts(folder: string): FontBytes {
  const read = (name: string): Uint8Array => {
    const file = join(folder, name);
    if (!existsSync(file))
      throw new Stop(
        `${file} is missing: pictures would have no words. Restore it, or build with PICTURES=none.`,
      );
    return readFileSync(file);
  };
  return { heavy: read(fontFiles.heavy), light: read(fontFiles.light), signs: read(fontFiles.signs) };
}

function measured(fonts: FontBytes): ReturnType<typeof measureWith> {
  try {
    return measureWith(fonts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(`A file in assets/fonts is broken (${why}). Restore it, or build with PICTURES=none.`);
  }
}

/** How resvg draws: with these fonts and no others. @throws Stop when they draw nothing */
export function rendering(folder: string): ResvgRenderOptions {
  const options: ResvgRenderOptions = {
    font: {
      fontFiles: Object.values(fontFiles).map((name) => join(folder, name)),
      loadSystemFonts: false,
      defaultFontFamily: family,
    },
  };
  const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9" font-family="${family}">x</text></svg>`;
  const { Resvg } = resvg();
  if (!new Resvg(probe, options).getBBox())
    throw new Stop(`The fonts in ${folder} draw no letters of the family "${family}".`);
  return options;
}

/** All that goes into a picture beside its SVG. */
function madeOf(root: string, fonts: FontBytes): string {
  const digest = createHash('sha256').update(edition);
  const resvgPackage = readFileSync(join(root, 'node_modules/@resvg/resvg-js/package.json'), 'utf8');
  digest.update((JSON.parse(resvgPackage) as { version: string }).version);
  for (const font of Object.values(fonts)) digest.update(font);
  return digest.digest('hex');
}
