import { existsSync, renameSync, rmSync } from 'node:fs';

const previousOf = (folder: string): string => `${folder}.previous`;

/** Puts a finished folder in the place of another; the old one stands aside until the new one is in place. */
export function swapFolder(staging: string, folder: string): void {
  rmSync(previousOf(folder), { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, previousOf(folder));
  renameSync(staging, folder);
  rmSync(previousOf(folder), { recursive: true, force: true });
}

/** After a run that died between the two moves: the old folder goes back to its place. */
export function recoverFolder(folder: string): void {
  if (!existsSync(folder) && existsSync(previousOf(folder))) renameSync(previousOf(folder), folder);
  else rmSync(previousOf(folder), { recursive: true, force: true });
}
