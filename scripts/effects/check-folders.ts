import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { workerHead, workerPath } from '../../src/lib/offline/settings.ts';
import { Stop } from './command.ts';
import type { Environment } from './environment.ts';
import { readText } from './read-files.ts';
import { isWithin, realPlace } from './real-place.ts';

/** @throws Stop where the content folder is not there or is none */
export function checkContentDir(contentDir: string): void {
  const found = statSync(contentDir, { throwIfNoEntry: false });
  if (!found)
    throw new Stop(
      `${contentDir}: there is no such folder. Put saved listings into ${join(contentDir, 'documents')}, or mend CONTENT_DIR.`,
    );
  if (!found.isDirectory()) throw new Stop(`${contentDir}: is a file. CONTENT_DIR must be a folder.`);
}

/**
 * Where the site is to stand, without symbolic links. The build replaces that folder whole, so it must be one that holds
 * nothing else.
 * @param root the folder of the code
 * @throws Stop where it may not be replaced, or cannot be
 */
export function siteFolder({ outDir, contentDir }: Environment, root: string): string {
  const place = realPlace(outDir);
  const content = realPlace(contentDir);
  const refuse = (why: string, way: string): never => {
    throw new Stop(`${outDir}: ${why}, and the build replaces OUT_DIR whole. ${way}`);
  };
  for (const [kept, name] of [
    [content, 'the content folder'],
    [realPlace(root), 'the folder of the code'],
    [realPlace(homedir()), 'your home folder'],
  ] as const) {
    const way = 'Say a folder for the site alone: OUT_DIR=dist.';
    if (place === kept) refuse(`is ${name}`, way);
    if (isWithin(kept, place)) refuse(`holds ${name}`, way);
  }
  if (isWithin(place, content)) refuse('lies in the content folder', 'Say a folder outside it.');
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return place;
  if (!found.isDirectory()) refuse('is a file', 'Say a folder.');
  if (existsSync(join(place, '.git')))
    refuse('is a Git repository', 'Build to another folder, and copy the site over.');
  if (readdirSync(place).length > 0 && !readText(join(place, workerPath))?.startsWith(workerHead))
    refuse('holds files that are no site of this project', 'Say another folder, or empty this one.');
  if (found.dev !== statSync(dirname(place)).dev)
    refuse('is where a disk is mounted', `Say a folder in it: OUT_DIR=${join(outDir, 'site')}.`);
  return place;
}
