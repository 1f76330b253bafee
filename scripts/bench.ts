import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchBytes } from './bench/bytes.ts';
import type { Sizes } from './bench/content.ts';
import { benchLayout } from './bench/layout.ts';
import { benchMap } from './bench/map.ts';
import { benchNormalize } from './bench/normalize.ts';
import { benchPictures } from './bench/pictures.ts';
import { keepPart, machine } from './bench/report.ts';
import { benchSearch, type SearchBench } from './bench/search.ts';
import { commandEnvironment } from './effects/environment.ts';

// Measures what this project does, against what others offer where there is a peer, over CONTENT_DIR and made-up collections; all parts
// without a name. With --keep docs/performance.md takes the tables:
//   npm run bench -- [build | normalize | pictures | bytes | search | map | layout] [--sizes N,N] [--queries N] [--misses] [--keep]
type Options = SearchBench & Sizes & { outDir: string };

const parts: Record<string, (options: Options) => string | Promise<string>> = {
  build: benchBuild,
  normalize: benchNormalize,
  pictures: benchPictures,
  bytes: benchBytes,
  search: benchSearch,
  map: benchMap,
  layout: benchLayout,
};
const page = join(import.meta.dirname, '../docs/performance.md');
const usage = `Usage: npm run bench -- [${Object.keys(parts).join(' | ')}] [--sizes N,N] [--queries N] [--misses] [--keep], where N is a number of papers.`;

function readOptions(): { chosen: string[]; options: Options; keep: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '2590,25900' },
      queries: { type: 'string' },
      misses: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const strange = positionals.find((name) => !Object.hasOwn(parts, name));
  if (strange !== undefined) throw new Error(`There is no part "${strange}".`);
  const { contentDir, outDir } = commandEnvironment();
  return {
    keep: values.keep,
    chosen: positionals.length > 0 ? positionals : Object.keys(parts),
    options: {
      contentDir,
      outDir,
      sizes: values.sizes
        .split(',')
        .filter((text) => text !== '')
        .map((text) => whole('sizes', text)),
      queries: values.queries === undefined ? Infinity : whole('queries', values.queries),
      misses: values.misses,
    },
  };
}

function whole(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--${option} ${text}: must be a whole number from 1 on.`);
  return Number(text);
}

try {
  const { chosen, options, keep } = readOptions();
  for (const name of chosen) {
    console.error(`${name} …`);
    const table = (await parts[name]?.(options)) ?? '';
    console.log(`## ${name}\n\n${table}\n`);
    const line = machine(options.contentDir, new Date().toISOString().slice(0, 10));
    const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
    if (keep) writeFileSync(page, keepPart(before, Object.keys(parts), name, line, table));
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
