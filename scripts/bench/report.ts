import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** What each part measures, before its table. */
const about: Record<string, string> = {
  build:
    'The step `astro build` of this site, without pictures, against a bare Astro site of as many pages and as many bytes of HTML from one ' +
    'template: a list of links, no components, collections, styles or scripts (`tests/bench/bare-site/`). Both are built by turns, the ' +
    'quicker of three counts (of two above 5,000 pages, one above 20,000). Larger collections are made up by seed around the shipped one ' +
    '(`tests/bench/generate.ts`). The last column is what each page beyond the first row takes: ours / bare.',
  normalize:
    'Reading, merging and annotating, in milliseconds of the processor’s time a paper. The map of a made-up collection is laid out anew ' +
    'the first time, and kept after.',
  pictures: 'The pictures for links that are shared, drawn into an empty cache, and with all of them there.',
  bytes:
    'HTML of the shipped site by kind of page, gzip at level 9. [speed.md](speed.md) counts whole visits.',
  search: 'Generated queries ([search.md](search.md)); mean reciprocal rank, where 1 is best.',
  map: 'The map in a headless browser against a plain simulation of D3 in SVG ([map.md](map.md)).',
  layout: 'The layout of the map.',
};

/** The line that says where and with what was measured. */
export function machine(contentDir: string, day: string): string {
  const version = (name: string): string => {
    const file = join(import.meta.dirname, '../../node_modules', name, 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  };
  const names = ['astro', 'fuse.js', 'minisearch', 'd3-force'];
  const cores = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const versions = names.map((name) => `${name} ${version(name)}`).join(', ');
  return `${day}, Node ${process.versions.node}, ${versions}; ${cores}, ${memory}; collection: ${contentDir.split(/[\\/]/).at(-1) ?? ''}.`;
}

/** The page that keeps a whole run. */
export function renderBench(line: string, tables: ReadonlyMap<string, string>): string {
  const sections = [...tables].map(([name, table]) => `## ${name}\n\n${about[name] ?? ''}\n\n${table}\n`);
  return `# How fast\n\nThe last whole run of \`npm run bench\`. ${line}\n\n${sections.join('\n')}`;
}
