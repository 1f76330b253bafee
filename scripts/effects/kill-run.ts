import { spawn, spawnSync } from 'node:child_process';

const patience = 5000; // milliseconds

/**
 * Starts a script in a process group of its own, and kills the whole group.
 * @param isTime asked again and again, with the seconds since the start
 * @returns whether the run was over by itself
 */
export async function killRun(
  script: string,
  env: NodeJS.ProcessEnv,
  isTime: (seconds: number) => boolean,
): Promise<boolean> {
  const began = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore', detached: true });
  const gone = new Promise((done) => child.once('exit', done));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} could not be started.`);
  const isOver = (): boolean => child.exitCode !== null;
  let wasOver: boolean;
  try {
    while (!isOver() && !isTime((performance.now() - began) / 1000))
      await new Promise((done) => setImmediate(done));
    wasOver = isOver();
  } finally {
    signalGroup(pid, 'SIGKILL');
  }
  await gone;
  // Its children, which the system may take a moment to end.
  const until = performance.now() + patience;
  while (signalGroup(pid, 0) && performance.now() < until) await new Promise((done) => setTimeout(done, 5));
  return wasOver;
}

/** Whether there was a process to signal. Windows knows no groups; there it is the process and its children. */
function signalGroup(id: number, signal: NodeJS.Signals | 0): boolean {
  if (process.platform === 'win32' && signal !== 0)
    return spawnSync('taskkill', ['/pid', String(id), '/t', '/f'], { stdio: 'ignore' }).status === 0;
  try {
    return process.kill(-id, signal);
  } catch {
    return false;
  }
}
