import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A path without symbolic links, also where its last parts, or what a link leads to, are not there yet. */
export function realPlace(path: string): string {
  const above = dirname(path);
  try {
    return realpathSync(path);
  } catch (error) {
    // Links that lead round in a circle lead nowhere.
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const link = isMissing ? linkAt(path) : null;
    if (link !== null) return realPlace(resolve(realPlace(above), link));
    return above === path ? path : join(realPlace(above), basename(path));
  }
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** Whether a place is a folder or lies in it; both without symbolic links. */
export function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-z]:|[\\/])/i.test(way);
}
