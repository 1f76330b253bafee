import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Tally {
  passed: number;
  failed: number;
}

/** Runs a program of node_modules/.bin or a script; its output goes to the terminal. @returns the exit code */
export function run(
  root: string,
  command: string[],
  env: Record<string, string> = {},
  options: SpawnSyncOptions = {},
): number {
  const [program = '', ...args] = command;
  const own = join(root, 'node_modules', '.bin', program);
  const { status } = spawnSync(existsSync(own) ? own : program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    ...options,
  });
  return status ?? 1;
}

/** A tool that passes or fails as one. */
export function tool(root: string, name: string, command: string[]): Tally {
  console.log(`\n— ${name}`);
  return run(root, command) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest, counted by its JSON report. A run that breaks before it reports counts as one failure. */
export function vitest(root: string, project: string, env: Record<string, string> = {}): Tally {
  console.log(`\n— vitest, ${project}`);
  const report = join(root, 'test-results', `${project}.json`);
  rmSync(report, { force: true });
  const code = run(
    root,
    [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  return settle(code, report, (json) => {
    const {
      numPassedTests,
      numFailedTests,
      numPendingTests = 0,
      numTodoTests = 0,
    } = json as Record<string, number>;
    // A skipped test is a defect, so it counts as failed.
    return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + numPendingTests + numTodoTests };
  });
}

/** Playwright, counted by its JSON report. */
export function playwright(root: string, env: Record<string, string>): Tally {
  console.log('\n— playwright');
  const report = join(root, 'test-results', 'e2e.json');
  rmSync(report, { force: true });
  const code = run(root, ['playwright', 'test'], env);
  return settle(code, report, (json) => {
    const { expected, unexpected, flaky, skipped } = (
      json as { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }
    ).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  });
}

function settle(code: number, report: string, read: (json: unknown) => Tally): Tally {
  const tally = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
