import { explain } from './explain.ts';

/** A command cannot go on; the message says what, where and the way out. */
export class Stop extends Error {}

/**
 * Runs a command. What stops it, a disk included, is said in words for people, and the process ends with code 1; a fault of
 * the program itself is thrown on.
 * @param place the folder that it writes to, since the system does not always say where a write failed
 * @param stands what is true after it stopped: `The site stands as it was.`
 */
export async function command(
  place: string,
  stands: string,
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Stop ? error.message : explain(error, place);
    if (message === null) throw error;
    console.error(`${message}\n${stands}`);
    process.exit(1);
  }
}
