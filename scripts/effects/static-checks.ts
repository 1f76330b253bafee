import { tool, type Tally } from './run-tests.ts';

/** Format, lint, types, and that the committed collections are as normalize makes them. */
export function staticChecks(root: string): Tally[] {
  return [
    // On a fresh clone the types of the collections are not there yet, and lint and types ask for them.
    tool(root, 'types of the collections', ['astro', 'sync']),
    tool(root, 'format', ['prettier', '--check', '--log-level=warn', '.']),
    tool(root, 'lint', ['eslint', '--max-warnings=0', '.']),
    tool(root, 'types', ['tsc', '--noEmit']),
    tool(root, 'types of pages', [
      'astro',
      'check',
      '--minimumFailingSeverity=warning',
      '--minimumSeverity=warning',
    ]),
    tool(root, 'collections are as normalize makes them', [
      process.execPath,
      'scripts/normalize.ts',
      '--check',
    ]),
  ];
}
