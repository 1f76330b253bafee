import { createRequire } from 'node:module';
import { Stop } from './command.ts';

const load = createRequire(import.meta.url);

/**
 * What draws pictures. It has a part for each kind of machine, which is missing where packages were installed on another.
 * @throws Stop
 */
export function resvg(): typeof import('@resvg/resvg-js') {
  try {
    return load('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Stop(
      `@resvg/resvg-js, which draws pictures, cannot be loaded on ${process.platform} ${process.arch} (${why}). Install the packages on this machine: npm ci.`,
    );
  }
}
