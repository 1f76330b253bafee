import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dataFile, dataPackageFiles, isData } from '../../../scripts/publish/data-package.ts';
import { documentInfo } from '../../../src/schemas/document.ts';
import { site } from '../../../src/schemas/site.ts';
import { corpus } from '../views/sample.ts';

const files = new Map([
  ['api/papers.json', '{"title":"S²FT"}\n'],
  ['api/papers-2.json', '{}\n'],
  ['api/papers.csv', 'id\r\n'],
  ['api/papers.bib', '@misc{a}\n'],
  ['api/schema/papers.schema.json', '{}\n'],
  ['search/index.json', '{}\n'],
]);
const shelf = corpus({
  site: site.parse({ title: 'A map', shortName: 'Our map!', licence: 'Facts are free.' }),
  documents: new Map([
    ['a.txt', documentInfo.parse({ name: 'A listing', captured: '2025', added: '2025-03-04' })],
    ['b.txt', documentInfo.parse({ name: 'Another', added: '2025-03-01' })],
  ]),
  ledger: ['a.txt', 'b.txt', 'c.txt'].map((document) => ({
    ...{ document, format: 'x', lines: 1, entries: 1, furnitureLines: 0, unaccountedLines: 0 },
  })),
});
/** What of them is data. */
const data = new Map(
  [...files].filter(([path]) => isData(path)).map(([path, text]) => [path, dataFile(text)]),
);
const described = (siteUrl: string | null, map = shelf): Record<string, unknown> =>
  JSON.parse(dataPackageFiles(map, '/base/', siteUrl, data)[0]?.[1] ?? '') as Record<string, unknown>;

it('lists every file of data, whichever part of the build made it, with bytes and digest', () => {
  const resources = described(null)['resources'] as Record<string, unknown>[];
  expect(resources.map(({ path, title, mediatype }) => [path, title, mediatype])).toEqual([
    ['papers-2.json', 'Papers, part 2', 'application/json'],
    ['papers.bib', 'Papers as BibTeX', 'application/x-bibtex'],
    ['papers.csv', 'Papers as a table', 'text/csv'],
    ['papers.json', 'Papers', 'application/json'],
  ]);
  expect(resources[3]).toMatchObject({
    name: 'papers.json',
    format: 'json',
    encoding: 'utf-8',
    bytes: 18,
    hash: `sha256:${createHash('sha256').update('{"title":"S²FT"}\n').digest('hex')}`,
    jsonSchema: 'schema/papers.schema.json',
  });
  expect(resources[2]).toMatchObject({ type: 'table', schema: { primaryKey: ['id'] } });
});

it('says where the data come from, and no address that is not known', () => {
  expect(described(null)).toMatchObject({
    name: 'our-map',
    version: '2025-03-04',
    sources: [{ title: 'A listing', version: '2025' }, { title: 'Another' }, { title: 'c.txt' }],
    rights: 'Facts are free.',
  });
  expect(described(null)).not.toHaveProperty('homepage');
  expect(described(null)).not.toHaveProperty('licenses');
  expect(described('https://example.org')).toMatchObject({
    homepage: 'https://example.org/base/',
    licenses: [{ path: 'https://example.org/base/about/#licence', title: 'Facts are free.' }],
  });
});

it('names a licence that has a name', () => {
  const free = corpus({ site: site.parse({ licence: 'CC0-1.0' }) });
  expect(described(null, free)).toMatchObject({ licenses: [{ name: 'CC0-1.0' }] });
});
