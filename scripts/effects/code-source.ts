import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where others find the code that stands here. */
export interface CodeSource {
  /** On GitHub, as workflows name it: `owner/name`. */
  repository: string;
  commit: string;
}

/** `owner/name` of an address that Git clones from; null where it is not one of GitHub. What stands before the host is dropped. */
export function onGitHub(address: string): string | null {
  const match =
    /^(?:(?:https|ssh):\/\/(?:[^/@]*@)?|(?:[^/@]*@))github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      address.trim(),
    );
  return match?.[1] ?? null;
}

/** What Git says of a folder of code; null without Git, and where it was not cloned from GitHub. */
export function codeSource(root: string): CodeSource | null {
  // A copy without its history may lie in another repository, whose commits say nothing of it.
  if (!existsSync(join(root, '.git'))) return null;
  const ask = (...args: string[]): string => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : '';
  };
  const repository = onGitHub(ask('remote', 'get-url', 'origin'));
  const commit = ask('rev-parse', '--verify', 'HEAD');
  return repository === null || commit === '' ? null : { repository, commit };
}
