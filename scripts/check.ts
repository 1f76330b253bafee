import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vitest, type Tally } from './effects/run-tests.ts';
import { collectionTypes, fileChecks, typeChecks } from './effects/static-checks.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
const tallies = [await collectionTypes(root)];
const [types, files, unit] = await Promise.all([typeChecks(root), fileChecks(root), vitest(root, 'unit')]);
tallies.push(...types, ...files, unit);
const sum = (key: keyof Tally): number => tallies.reduce((all, tally) => all + tally[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
