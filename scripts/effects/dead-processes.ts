import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what processes that were killed left in a folder.
 * @param named its first group is the number of the process in the name of a file or folder
 */
export function clearDead(folder: string, named: RegExp): void {
  for (const name of readdirSync(folder)) {
    const id = Number(named.exec(name)?.[1]);
    if (!Number.isInteger(id) || isAlive(id)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another user's: it is theirs to clear.
    }
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
