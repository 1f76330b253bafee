import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../faults/judge.ts';
import { allFiles } from './read-files.ts';

/** Every file under a folder, with a digest; null where the folder is not there. */
export function snapshot(folder: string): Snapshot | null {
  if (!existsSync(folder)) return null;
  return new Map(
    allFiles(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** The same of what normalize makes in a content folder. */
export function collectionsSnapshot(contentDir: string): Snapshot {
  const all = snapshot(contentDir) ?? new Map<string, string>();
  return new Map([...all].filter(([path]) => !/^documents[/.]/.test(path)));
}
