import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
 */
export function swapFiles(
  folder: string,
  write: ReadonlyMap<string, string | Uint8Array>,
  remove: string[],
): void {
  if (write.size === 0 && remove.length === 0) return;
  const staging = stagingOf(folder);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(join(staging, 'files'), { recursive: true });
  const names = [...write.keys()];
  names.forEach((name, i) => writeFileSync(join(staging, 'files', String(i)), write.get(name) ?? ''));
  writeFileSync(join(staging, `${plan}.part`), JSON.stringify({ write: names, remove } satisfies Plan));
  renameSync(join(staging, `${plan}.part`), join(staging, plan));
  recover(folder);
}

/** Finishes what a run that died had begun to move, and clears what it had not. */
export function recover(folder: string): void {
  const staging = stagingOf(folder);
  if (existsSync(join(staging, plan))) {
    const { write, remove } = JSON.parse(readFileSync(join(staging, plan), 'utf8')) as Plan;
    const left = new Set(readdirSync(join(staging, 'files')));
    write.forEach((name, i) => {
      if (!left.has(String(i))) return;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      renameSync(join(staging, 'files', String(i)), join(folder, name));
    });
    for (const name of remove) rmSync(join(folder, name), { force: true });
  }
  rmSync(staging, { recursive: true, force: true });
}
