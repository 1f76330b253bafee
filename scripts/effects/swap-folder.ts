import { basename, dirname, join } from 'node:path';
import { disk, type FileOperations } from './file-operations.ts';

/** Beside a folder, so that a rename never crosses file systems: the one place of all that is on its way in or out. */
export const besideFolder = (folder: string): string => join(dirname(folder), `.${basename(folder)}.staging`);

const previousOf = (folder: string): string => join(besideFolder(folder), 'previous');

/**
 * Puts a finished folder in the place of another. Two moves: file systems exchange no folders in one that Node knows.
 * Between them the old one stands aside, whole, and `recoverFolder` puts it back.
 * @param ready stands under `besideFolder`
 */
export function swapFolder(ready: string, folder: string, files: FileOperations = disk): void {
  if (files.exists(folder)) {
    files.makeFolder(besideFolder(folder));
    files.rename(folder, previousOf(folder));
  }
  try {
    files.rename(ready, folder);
  } catch (error) {
    recoverFolder(folder, files);
    throw error;
  }
  clear(folder, files);
}

/** After a run that died: where it died between the two moves, the old folder goes back to its place. */
export function recoverFolder(folder: string, files: FileOperations = disk): void {
  if (!files.exists(folder) && files.exists(previousOf(folder))) files.rename(previousOf(folder), folder);
  clear(folder, files);
}

function clear(folder: string, files: FileOperations): void {
  const removed = join(besideFolder(folder), 'removed');
  // Under another name first: what is removed in part must never be put back.
  if (files.exists(previousOf(folder))) {
    files.remove(removed);
    files.rename(previousOf(folder), removed);
  }
  files.remove(besideFolder(folder));
}
