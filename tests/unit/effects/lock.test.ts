import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { clearDead } from '../../../scripts/effects/dead-processes.ts';
import { withLock } from '../../../scripts/effects/lock.ts';
import { fileNames } from '../../../scripts/effects/read-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const script = (name: string): string => pathToFileURL(join('scripts/effects', name)).href;

/** Runs code in a process of its own until it has said something. */
async function runs(code: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: String(said).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('two runs in one folder', () => {
  it('the second waits, and works once the first has ended', async () => {
    const order: string[] = [];
    await Promise.all([
      withLock(folder, 0, async () => {
        await new Promise((done) => setTimeout(done, 150));
        order.push('first');
      }),
      withLock(folder, 5000, () => order.push('second')),
    ]);
    expect(order).toEqual(['first', 'second']);
  });

  it('the second says that another is at work, but not in another folder', async () => {
    await withLock(folder, 0, async () => {
      await expect(withLock(folder, 0, () => null)).rejects.toThrow(
        `${folder}: another run of this project is at work there. Wait until it has ended, or say another folder.`,
      );
      await expect(withLock(join(folder, 'elsewhere'), 0, () => 'done')).resolves.toBe('done');
    });
  });

  it('a run that failed holds nothing up', async () => {
    await expect(withLock(folder, 0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withLock(folder, 0, () => 'done')).resolves.toBe('done');
  });

  it('nor does one that was killed', async () => {
    const { child } = await runs(
      `import { withLock } from ${JSON.stringify(script('lock.ts'))};
       await withLock(${JSON.stringify(folder)}, 0, () => { console.log('at work'); return new Promise(() => setInterval(() => {}, 9e5)); });`,
    );
    await expect(withLock(folder, 0, () => null)).rejects.toThrow('at work there');
    await kill(child);
    await expect(withLock(folder, 0, () => 'done')).resolves.toBe('done');
  });
});

describe('a run that is killed', () => {
  it('takes its children along, whatever they do', async () => {
    const { child, said } = await runs(
      `import { spawn } from 'node:child_process';
       const child = spawn(process.execPath, ['--import', ${JSON.stringify(script('end-with-parent.ts'))}, '-e', 'setInterval(() => {}, 9e5)'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
       console.log(child.pid);`,
    );
    const alive = (): boolean => {
      try {
        return process.kill(Number(said), 0);
      } catch {
        return false;
      }
    };
    expect(alive()).toBe(true);
    // Not before the child has begun to listen.
    await new Promise((done) => setTimeout(done, 400));
    await kill(child);
    await expect.poll(alive, { timeout: 5000 }).toBe(false);
  });

  it('leaves files that the next run removes, but none of those at work', async () => {
    const { child } = await runs('console.log("over")');
    await kill(child);
    const mine = `b.png.${String(process.pid)}`;
    for (const name of [`a.png.${String(child.pid)}`, mine, 'c.png']) writeFileSync(join(folder, name), '');
    clearDead(folder, /\.png\.(\d+)$/);
    expect(fileNames(folder)).toEqual([mine, 'c.png']);
  });
});
