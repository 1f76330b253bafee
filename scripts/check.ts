import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { staticChecks } from './effects/static-checks.ts';
import { vitest } from './effects/run-tests.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tallies = [...staticChecks(root), vitest(root, 'unit')];
const sum = (key: 'passed' | 'failed'): number => tallies.reduce((all, tally) => all + tally[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
