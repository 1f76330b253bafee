import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { site as siteFields } from '../../src/schemas/site.ts';
import { filesOf, json, parsePage } from '../support/site-files.ts';
import { bundles, sites } from '../support/sites.ts';

const isText = /\.(?:html|js|css|json|xml|svg|md|txt|bib|ris|csv|ndjson|webmanifest)$|\/_headers$/;

/** Text of each file of a site, after its path. */
const told = (folder: string): [path: string, text: string][] =>
  filesOf(folder).map((path) => [path, isText.test(path) ? readFileSync(join(folder, path), 'utf8') : '']);

/** Names in code, which no reader meets: elements, keys in a browser's storage, a font; and in whose name ids of feeds are given. */
const inCode = /gazetteer(?:[-:][a-z$/]|[A-Z]\w)|Gazetteer Display|tag:gazetteer\.invalid,2026:/g;

const shipped = siteFields.parse(parse(readFileSync('content/site.yaml', 'utf8')));
/** What only the shipped site.yaml says: its sentences, and names of more than one word. */
const itsWords = [
  ...[shipped.title, shipped.description, shipped.licence ?? ''],
  ...shipped.themes.flatMap(({ name, description }) => [name, description]),
].filter((text) => text.trim().includes(' '));

/** Sites of another collection: one names itself, the other has no site.yaml. */
const others = { corrected: sites.corrected, found: sites.found, 'bundle of corrected': bundles.corrected };

it.each(Object.entries(others))('nothing but its own site.yaml names a site (%s)', (_, folder) => {
  expect(itsWords.length).toBeGreaterThan(8);
  for (const [path, text] of told(folder)) {
    expect([path, /gazetteer/i.exec(`${path} ${text.replace(inCode, '')}`)?.[0]]).toEqual([path, undefined]);
    expect([path, itsWords.filter((words) => text.includes(words))]).toEqual([path, []]);
  }
});

it('the name of a site stands wherever one is told', () => {
  const page = JSON.stringify(parsePage(sites.corrected, 'about/index.html'));
  expect(page).toContain('Waters');
  expect(json(sites.corrected, 'manifest.webmanifest')).toMatchObject({
    name: 'Waters',
    short_name: 'Waters',
  });
  expect(json(sites.corrected, 'api/datapackage.json')).toMatchObject({ title: 'Waters' });
  for (const path of ['feed.xml', 'llms.txt'])
    expect(readFileSync(join(sites.corrected, path), 'utf8')).toContain('Waters');
  expect(readFileSync(join(bundles.corrected, 'READ-ME.txt'), 'utf8')).toContain('Waters');
});
