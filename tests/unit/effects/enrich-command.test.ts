import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { enrichOptions } from '../../../scripts/effects/enrich-options.ts';
import { desk } from '../../support/enrich-desk.ts';

/** The command itself, as a process. */
function enrich(folder: string, address: string, more: Record<string, string> = {}, args: string[] = []) {
  const child = spawn(process.execPath, ['scripts/enrich.ts', '--today', '2026-11-23', ...args], {
    env: {
      ...process.env,
      CONTENT_DIR: folder,
      OPENALEX_URL: address,
      SEMANTIC_SCHOLAR_URL: address,
      ...more,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out, err })),
  );
  return { child, ended };
}

describe('the command', () => {
  it('goes on where one that was killed stood', async () => {
    const { folder, url, faults, asked, file, run } = await desk();
    faults.openalex.push(null, null, { kind: 'silent' });
    const { child, ended } = enrich(folder, url);
    await expect.poll(() => asked.length, { interval: 20, timeout: 15_000 }).toBe(3);
    child.kill('SIGKILL');
    await ended;
    expect(Object.keys(file().papers)).toHaveLength(11);
    expect(Object.keys(file().works)).toHaveLength(100);
    const killed = asked.splice(0);
    await run();
    expect(
      asked
        .flatMap(({ ids }) => ids)
        .filter((id) =>
          killed
            .slice(0, 2)
            .flatMap(({ ids }) => ids)
            .includes(id),
        ),
    ).toEqual([]);
    const resumed = file();
    rmSync(join(folder, 'references.json'));
    await run();
    expect(file()).toEqual(resumed);
  });

  it('ends with 1 where something is left, and normalizes what came', async () => {
    const { folder, url, faults } = await desk();
    faults.openalex.push({ kind: 'status', status: 401 });
    faults.scholar.push({ kind: 'body', body: '[]' });
    const env = { OPENALEX_API_KEY: 'SECRET' };
    const { code, out, err } = await enrich(folder, url, env, ['--only', 'openalex']).ended;
    expect(code).toBe(1);
    expect(err).toContain('OpenAlex: it refuses to answer (401). Look whether OPENALEX_API_KEY holds');
    expect(out).toContain('1 paper without arXiv number and DOI: nobody can be asked about it.');
    expect(out).toContain(' files written in ');
    expect(`${out}${err}`).not.toContain('SECRET');
  });

  it.each([
    [['--only', 'crossref'], {}, '"crossref" is no service: openalex or semantic-scholar.'],
    [['--older-than', 'may'], {}, '"may" is no day such as 2026-08-01'],
    [['--olderthan'], {}, "Unknown option '--olderthan'"],
    [
      [],
      { OPENALEX_URL: 'http://api.openalex.org' },
      'OPENALEX_URL is "http://api.openalex.org". It must be',
    ],
  ])('refuses %j %j', (args, env, words) => {
    const refused = enrichOptions(args, env, '2026-11-23');
    expect(refused).toContain(words);
    expect(refused).toContain('Usage: npm run enrich');
  });

  it('takes a number of days or a day for answers that are asked for anew, and today for --again', () => {
    const before = (...args: string[]): unknown => {
      const options = enrichOptions(args, {}, '2026-11-23');
      return typeof options === 'string' ? options : options.before;
    };
    expect(before()).toBeNull();
    expect(before('--older-than', '90d')).toBe('2026-08-25');
    expect(before('--older-than', '2026-08-01')).toBe('2026-08-01');
    expect(before('--again')).toBe('2026-11-23');
  });
});
