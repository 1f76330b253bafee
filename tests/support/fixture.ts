import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures');

/** The path of a fixture folder: `input/` is a content folder, beside it what is expected. */
export const fixture = (...path: string[]): string => join(fixtures, ...path);

/** A copy of a content folder to write in, and how to be rid of it. */
export function copyOf(folder: string): { folder: string; dispose: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'gazetteer-test-'));
  cpSync(folder, join(parent, 'content'), { recursive: true });
  return { folder: join(parent, 'content'), dispose: () => rmSync(parent, { recursive: true, force: true }) };
}

/**
 * The expected value of a fixture. With UPDATE_FIXTURES=1 outside CI it is written anew, to be read in the diff.
 * @throws Error when the file is missing and may not be written
 */
export function expected(path: string, actual: unknown): unknown {
  if (process.env['UPDATE_FIXTURES'] === '1' && !process.env['CI'])
    writeFileSync(path, `${JSON.stringify(actual, null, 1)}\n`);
  if (!existsSync(path))
    throw new Error(
      `${relative('.', path)} is not there. Write it with UPDATE_FIXTURES=1 npx vitest run --project unit tests/unit/read, and read it.`,
    );
  return JSON.parse(readFileSync(path, 'utf8'));
}
