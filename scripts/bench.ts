import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchLayout } from './bench/layout.ts';
import { benchMap } from './bench/map.ts';
import { benchSearch, type SearchBench } from './bench/search.ts';
import { commandEnvironment } from './effects/environment.ts';

// Measures what this project does against what others offer, over CONTENT_DIR; all parts without a name:
//   CONTENT_DIR=folder npm run bench -- [build | search | layout | map] [--queries N] [--misses]
const parts: Record<string, (options: SearchBench) => string | Promise<string>> = {
  build: benchBuild,
  search: benchSearch,
  layout: benchLayout,
  map: benchMap,
};
const usage = `Usage: npm run bench -- [${Object.keys(parts).join(' | ')}] [--queries N] [--misses], where N is a number of papers.`;

function readOptions(): { chosen: string[]; options: SearchBench } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { queries: { type: 'string' }, misses: { type: 'boolean', default: false } },
  });
  const strange = positionals.find((name) => !Object.hasOwn(parts, name));
  if (strange !== undefined) throw new Error(`There is no part "${strange}".`);
  if (values.queries !== undefined && !/^[1-9]\d{0,5}$/.test(values.queries))
    throw new Error(`--queries ${values.queries}: must be a whole number from 1 on.`);
  const { contentDir } = commandEnvironment();
  return {
    chosen: positionals.length > 0 ? positionals : Object.keys(parts),
    options: { contentDir, queries: Number(values.queries ?? Infinity), misses: values.misses },
  };
}

try {
  const { chosen, options } = readOptions();
  console.log(
    `Node ${process.versions.node} on ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}\n`,
  );
  for (const name of chosen) console.log(`## ${name}\n\n${(await parts[name]?.(options)) ?? ''}\n`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
