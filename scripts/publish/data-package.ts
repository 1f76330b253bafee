import { createHash } from 'node:crypto';
import { jsonFiles, otherFiles } from '../../src/lib/api/catalog.ts';
import { csvColumns } from '../../src/lib/api/csv.ts';
import { schemaPath } from '../../src/lib/api/json-schemas.ts';
import { byText } from '../../src/lib/fold.ts';
import { href } from '../../src/lib/href.ts';
import { siteSlug } from '../../src/lib/ids.ts';
import { lastAdded } from '../../src/lib/last-modified.ts';
import { dataType } from '../../src/lib/media-types.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Site } from '../../src/schemas/site.ts';

const profiles = 'https://datapackage.org/profiles/2.0';
const folder = 'api/';

/** Where the data package says what there is, and the folder that its paths start in. */
export const dataPackagePath = `${folder}datapackage.json`;

/** What is known of a file by its name: `papers.json`, or `papers-2.json`, which is a part of it. */
function described(name: string): { title: string; description: string; jsonSchema?: string } | null {
  const [stem = '', part] = name.replace(/\.json$/, '').split(/-(?=\d+$)/);
  const json = name.endsWith('.json') ? jsonFiles.find((one) => one.name === stem) : undefined;
  if (json)
    return {
      title: part === undefined ? json.title : `${json.title}, part ${part}`,
      description: json.about,
      jsonSchema: schemaPath(stem).slice(folder.length),
    };
  const other = otherFiles.find(({ path }) => path === name);
  if (!other) return null;
  return {
    title: other.title,
    description: other.about,
    ...(name.endsWith('.ndjson') ? { jsonSchema: schemaPath('paper').slice(folder.length) } : {}),
  };
}

const tableSchema = {
  $schema: `${profiles}/tableschema.json`,
  fields: csvColumns.map(({ name, type, about }) => ({ name, type, description: about })),
  primaryKey: ['id'],
};

/** What a package says of a file's text. */
export interface DataFile {
  bytes: number;
  hash: string;
}

/** Whether a file beside the pages is listed. */
export const isData = (path: string): boolean => /^api\/[^/]+$/.test(path);

/** The size and digest of a text. */
export function dataFile(text: string): DataFile {
  return {
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  };
}

function resource(name: string, file: DataFile): object {
  return {
    name,
    path: name,
    ...described(name),
    ...(name.endsWith('.csv') ? { type: 'table', schema: tableSchema } : {}),
    format: name.slice(name.lastIndexOf('.') + 1),
    mediatype: dataType(name),
    encoding: 'utf-8',
    ...file,
  };
}

/** A licence needs a name from a list or an address; a sentence alone is neither, and is given beside. */
function licences(site: Site, home: string | null): object {
  if (site.licence === null) return {};
  const named = /^[-a-zA-Z0-9._]+$/.test(site.licence);
  const path = /^https?:\S+$/.test(site.licence) ? site.licence : home && `${home}about/#licence`;
  return {
    rights: site.licence,
    ...(named ? { licenses: [{ name: site.licence }] } : {}),
    ...(!named && path ? { licenses: [{ path, title: site.licence }] } : {}),
  };
}

/**
 * `api/datapackage.json`: what is under `/api/`, with size and digest of each file, as a Data Package
 * (https://datapackage.org/standard/data-package/, version 2.0).
 * @param files every file that `isData`, by path
 * @param siteUrl where the site will stand on the web; null where that is not known
 */
export function dataPackageFiles(
  corpus: Corpus,
  base: string,
  siteUrl: string | null,
  files: ReadonlyMap<string, DataFile>,
): [string, string][] {
  const { site, documents, ledger } = corpus;
  const home = siteUrl === null ? null : new URL(href(base, '/'), siteUrl).href;
  const added = lastAdded(corpus);
  const value = {
    $schema: `${profiles}/datapackage.json`,
    name: siteSlug(site.shortName),
    title: site.title,
    description: site.description,
    ...(home === null ? {} : { homepage: home }),
    ...(added === null ? {} : { version: added }),
    ...licences(site, home),
    sources: ledger.map(({ document }) => {
      const info = documents.get(document);
      return { title: info?.name ?? document, ...(info?.captured ? { version: info.captured } : {}) };
    }),
    resources: [...files]
      .map(([path, file]) => [path.slice(folder.length), file] as const)
      .sort(([a], [b]) => byText(a, b))
      .map(([name, file]) => resource(name, file)),
  };
  return [[dataPackagePath, `${JSON.stringify(value, null, 1)}\n`]];
}
