import { resolve } from 'node:path';
import { normalizeBase } from '../../src/lib/href.ts';
import { pictureChoice, type PictureChoice } from '../../src/lib/pictures.ts';

/** The variables that choose a corpus, its place, and which pictures are drawn. */
export interface Environment {
  contentDir: string;
  outDir: string;
  siteUrl: string | null;
  base: string;
  pictures: PictureChoice;
}

/** @param env the process's environment; @param cwd where relative folders start; @throws Error */
export function readEnvironment(env: NodeJS.ProcessEnv, cwd: string): Environment {
  return {
    contentDir: resolve(cwd, env['CONTENT_DIR'] || 'content'),
    outDir: resolve(cwd, env['OUT_DIR'] || 'dist'),
    siteUrl: env['SITE_URL'] || null,
    base: normalizeBase(env['BASE_PATH'] ?? ''),
    pictures: pictureChoice(env['PICTURES']),
  };
}
