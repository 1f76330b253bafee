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
    'Reading, merging and annotating, in milliseconds of the processor’s time a paper. The map is one that is kept from a run before.',
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

const head = '# How fast\n\nThe last run of each part of `npm run bench`, with its day and machine.\n';

/**
 * The page that keeps the last run of each part, with one of them new.
 * @param page as it stands; empty for none
 * @param names of all parts, in the order of the page
 * @param line where and with what it was measured
 */
export function keepPart(
  page: string,
  names: readonly string[],
  name: string,
  line: string,
  table: string,
): string {
  const [, ...sections] = page.split(/^## /m);
  const kept = new Map(sections.map((section) => [section.split('\n')[0] ?? '', section.trim()]));
  kept.set(name, `${name}\n\n${about[name] ?? ''}\n\n${line}\n\n${table}`);
  return [head, ...names.flatMap((one) => kept.get(one) ?? []).map((section) => `## ${section}\n`)].join(
    '\n',
  );
}
