import { spawnSync } from 'node:child_process';

/** What Git says in a folder; lines without the last break. @throws Error with what went wrong */
export function git(folder: string, ...args: string[]): string {
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.quotePath=false'];
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}
