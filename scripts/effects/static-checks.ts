import { tool, type Tally } from './run-tests.ts';

async function inTurn(root: string, checks: [name: string, command: string[]][]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [name, command] of checks) tallies.push(await tool(root, name, command));
  return tallies;
}

/** On a fresh clone the types of the collections are not there yet, and lint and types ask for them. */
export async function collectionTypes(root: string): Promise<Tally> {
  return tool(root, 'types of the collections', ['astro', 'sync']);
}

/** Lint and types: of one processor, so that others may run beside them, but no build, which writes types anew. */
export function typeChecks(root: string): Promise<Tally[]> {
  const severity = ['--minimumFailingSeverity=warning', '--minimumSeverity=warning'];
  return inTurn(root, [
    ['lint', ['eslint', '--max-warnings=0', '.']],
    ['types', ['tsc', '--noEmit']],
    ['types of pages', ['astro', 'check', ...severity]],
  ]);
}

/** Format, and that the committed collections are as normalize makes them. */
export function fileChecks(root: string): Promise<Tally[]> {
  return inTurn(root, [
    ['format', ['prettier', '--check', '--log-level=warn', '.']],
    ['collections are as normalize makes them', [process.execPath, 'scripts/normalize.ts', '--check']],
  ]);
}
