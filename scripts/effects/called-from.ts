import { relative } from 'node:path';
import { isWithin } from './real-place.ts';

/** The folder that the command was called in: npm changes to that of the project, and says where it came from. */
export const calledFrom = (): string => process.env['INIT_CWD'] ?? process.cwd();

/**
 * A path as a person finds it: from the folder that the command was called in where it lies in that, else whole.
 * @param path absolute
 */
export function shown(path: string, from = calledFrom()): string {
  return isWithin(path, from) ? relative(from, path) || path : path;
}
