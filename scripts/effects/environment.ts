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

/**
 * @param env the process's environment
 * @param cwd where relative folders start
 * @throws Error, in words for people, when a variable says what it must not
 */
export function readEnvironment(env: NodeJS.ProcessEnv, cwd: string): Environment {
  const base = normalizeBase(env['BASE_PATH'] ?? '');
  return {
    contentDir: resolve(cwd, env['CONTENT_DIR'] || 'content'),
    outDir: resolve(cwd, env['OUT_DIR'] || 'dist'),
    siteUrl: siteUrl(env['SITE_URL'] ?? '', base),
    base,
    pictures: pictureChoice(env['PICTURES']),
  };
}

/** The environment of this command; what is wrong in it is said, and the command ends. */
export function commandEnvironment(): Environment {
  try {
    return readEnvironment(process.env, process.cwd());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

/** A folder in it would be in no address, since the site stands at `base` alone. @throws Error */
function siteUrl(value: string, base: string): string | null {
  if (value === '') return null;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is "${value}". It must be an address such as https://example.org.`);
  const folder = normalizeBase(url.pathname);
  if (folder !== '/' && folder !== base)
    throw new Error(
      `SITE_URL is "${value}", but the site stands at ${base}. Say SITE_URL=${url.origin} BASE_PATH=${folder}.`,
    );
  return value;
}
