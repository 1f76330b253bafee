import { join } from 'node:path';
import { readText } from './read-files.ts';

/** Programs that are not called like their package. */
const packages: Readonly<Record<string, string>> = { playwright: '@playwright/test', tsc: 'typescript' };

/**
 * The script of an installed package's program, for Node to run: what stands in node_modules/.bin is a script of the shell on
 * Windows, which Node starts only through a shell.
 * @param program as it is called on a command line
 * @returns null where no such package is installed
 */
export function ownProgram(root: string, program: string): string | null {
  const folder = join(root, 'node_modules', packages[program] ?? program);
  const text = /^[a-z]+$/.test(program) ? readText(join(folder, 'package.json')) : null;
  if (text === null) return null;
  const { bin = '' } = JSON.parse(text) as { bin?: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[program];
  return path ? join(folder, path) : null;
}
