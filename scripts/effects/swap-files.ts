import { basename, dirname, isAbsolute, join } from 'node:path';
import { disk, type FileOperations } from './file-operations.ts';

/** Beside the folder, so that a rename never crosses file systems. */
const stagingOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.staging`);
const plan = 'plan.json';

interface Plan {
  write: string[];
  remove: string[];
}

/**
 * Changes files of a folder so that a run that dies leaves either none or, after `recover`, all of the changes: new files
 * are written to a folder beside it, then a plan is, and only then is anything moved (a redo log).
 * @param write path in the folder → text or bytes
 * @param remove paths in the folder
 * @throws Error of the file system; what it met before the plan stood has changed nothing
 */
export function swapFiles(
  folder: string,
  write: ReadonlyMap<string, string | Uint8Array>,
  remove: string[],
  files: FileOperations = disk,
): void {
  if (write.size === 0 && remove.length === 0) return;
  recover(folder, files);
  const staging = stagingOf(folder);
  const names = [...write.keys()];
  try {
    files.makeFolder(join(staging, 'files'));
    names.forEach((name, i) => files.write(join(staging, 'files', String(i)), write.get(name) ?? ''));
    // What cannot be moved must be known before anything is.
    for (const place of new Set([...names, ...remove].map((name) => dirname(join(folder, name))))) {
      files.makeFolder(place);
      files.checkWritable(place);
    }
    files.write(join(staging, `${plan}.part`), JSON.stringify({ write: names, remove } satisfies Plan));
    files.rename(join(staging, `${plan}.part`), join(staging, plan));
  } catch (error) {
    files.remove(staging);
    throw error;
  }
  recover(folder, files);
}

/** A plan that came with somebody's folder may name what is not in it: that is not touched. */
const staysInside = (name: string): boolean =>
  !isAbsolute(name) && !name.split(/[/\\]/).some((part) => part === '..') && !name.includes('\0');

/** Finishes what a run that died had begun to move, and clears what it had not. */
export function recover(folder: string, files: FileOperations = disk): void {
  const staging = stagingOf(folder);
  if (files.exists(join(staging, plan))) {
    const { write, remove } = JSON.parse(files.read(join(staging, plan))) as Plan;
    const left = new Set(files.names(join(staging, 'files')));
    write.forEach((name, i) => {
      if (!left.has(String(i)) || !staysInside(name)) return;
      files.makeFolder(dirname(join(folder, name)));
      files.rename(join(staging, 'files', String(i)), join(folder, name));
    });
    for (const name of remove.filter(staysInside)) files.remove(join(folder, name));
    // First: a plan without its files could never be read again.
    files.remove(join(staging, plan));
  }
  files.remove(staging);
}
