import { resolve } from 'node:path';
import { normalizeBase } from '../../src/lib/href.ts';

/** The four variables that choose a corpus and its place. */
export interface Environment {
  contentDir: string;
  outDir: string;
  siteUrl: string | null;
  base: string;
}

/** @param env the process's environment; @param cwd where relative folders start */
export function readEnvironment(env: NodeJS.ProcessEnv, cwd: string): Environment {
  return {
    contentDir: resolve(cwd, env['CONTENT_DIR'] || 'content'),
    outDir: resolve(cwd, env['OUT_DIR'] || 'dist'),
    siteUrl: env['SITE_URL'] || null,
    base: normalizeBase(env['BASE_PATH'] ?? ''),
  };
}
