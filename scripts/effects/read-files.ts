import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from '../../src/lib/fold.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The text of a file, or null when there is none. Other failures are thrown. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Names of the files of a folder, sorted; hidden ones are left out. A missing folder has none. */
export function fileNames(folder: string, ending = ''): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => !item.isDirectory() && !item.name.startsWith('.') && item.name.endsWith(ending))
      .map((item) => item.name)
      .sort(byText);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Name → bytes of the files of a folder, sorted by name, and the names of what is there but no file of it: a link may lead to any
 * file of this machine, and what it says would be published.
 */
export function readFolder(folder: string): { files: Map<string, Uint8Array>; others: string[] } {
  const [names, others] = [[] as string[], [] as string[]];
  for (const name of fileNames(folder)) (lstatSync(join(folder, name)).isFile() ? names : others).push(name);
  return { files: new Map(names.map((name) => [name, readFileSync(join(folder, name))])), others };
}

/** Paths of all files under a folder, with `/`, sorted. */
export function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort(byText);
}
