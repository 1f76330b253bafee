import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownProgram } from './own-program.ts';

export interface Tally {
  passed: number;
  failed: number;
}

/**
 * Runs a program of an installed package (`vitest`), or one by its path.
 * @param told what is said above its output, which then comes in one piece when it ends, as others may run beside it; without, as it comes
 * @returns the exit code
 */
export function run(
  root: string,
  command: string[],
  env: Record<string, string> = {},
  told?: string,
): Promise<number> {
  const [program = '', ...args] = command;
  const script = ownProgram(root, program);
  return new Promise((done) => {
    const child = spawn(
      script === null ? program : process.execPath,
      script === null ? args : [script, ...args],
      {
        cwd: root,
        stdio: told === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      },
    );
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => output.push(piece));
    const end = (code: number): void => {
      if (told !== undefined) console.log(`\n— ${told}\n${Buffer.concat(output).toString()}`.trimEnd());
      done(code);
    };
    child.on('error', ({ message }) => {
      output.push(Buffer.from(message));
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** A tool that passes or fails as one. */
export async function tool(root: string, name: string, command: string[]): Promise<Tally> {
  return (await run(root, command, {}, name)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest, counted by its JSON report. A run that breaks before it reports counts as one failure. */
export async function vitest(
  root: string,
  project: string,
  env: Record<string, string> = {},
): Promise<Tally> {
  console.log(`\n— vitest, ${project}`);
  const report = join(root, 'test-results', `${project}.json`);
  rmSync(report, { force: true });
  const code = await run(
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
export async function playwright(root: string, env: Record<string, string>): Promise<Tally> {
  console.log('\n— playwright');
  const report = join(root, 'test-results', 'e2e.json');
  rmSync(report, { force: true });
  const code = await run(root, ['playwright', 'test'], env);
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
