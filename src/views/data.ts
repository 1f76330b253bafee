import { jsonFiles, otherFiles } from '../lib/api/catalog.ts';
import { csvColumns } from '../lib/api/csv.ts';
import { type Field, fieldsOf } from '../lib/api/fields.ts';
import { jsonSchemas, schemaPath } from '../lib/api/json-schemas.ts';
import { href } from '../lib/href.ts';
import { scale } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Link } from './link.ts';
import { number } from './words.ts';

export interface DataFile extends Link {
  about: string;
  /** `259`, or `512 nodes` and `2,301 edges`. */
  rows: string[];
  /** `689 KB`; of all parts together. */
  size: string;
  /** How many parts it comes in; 0 when it is whole. */
  parts: number;
  schema: { url: string; of: string } | null;
}

export interface DataView {
  files: DataFile[];
  package: Link;
  /** The fields of each JSON file and the columns of the table. */
  fields: { label: string; anchor: string; fields: Field[] }[];
  examples: { label: string; lines: string }[];
  /** Papers above which long files come in parts. */
  wholeUpTo: string;
  licence: string | null;
}

/** `532 bytes`, `14 KB`, `1.4 MB`, in thousands. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000 ? `${String(kilobytes)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * What can be taken away as files.
 * @param texts the files under `/api/`, path in the site → text
 * @param home the address of the site; null where that is not known, and then examples read a file that was saved
 */
export function dataView(
  corpus: Corpus,
  base: string,
  texts: ReadonlyMap<string, string>,
  home: string | null,
): DataView {
  const schemas = jsonSchemas();
  const link = (path: string): Link => ({ label: path.replace(/^.*\//, ''), url: href(base, path) });
  const sizeOf = (paths: readonly string[]): string =>
    sizeInWords(paths.reduce((sum, path) => sum + bytesOf(texts.get(path) ?? ''), 0));
  const json = jsonFiles.map(({ name, title, about }): DataFile => {
    const path = `api/${name}.json`;
    const parts = [...texts.keys()].filter((one) => new RegExp(`^api/${name}-\\d+\\.json$`).test(one));
    const files = parts.length === 0 ? [path] : parts;
    return {
      ...link(path),
      about,
      rows: rowsOf(files.map((file) => texts.get(file) ?? '{}')),
      size: sizeOf(files),
      parts: parts.length,
      schema: { url: href(base, schemaPath(name)), of: title.toLowerCase() },
    };
  });
  const others = otherFiles.flatMap(({ path, about }): DataFile[] => {
    const file = `api/${path}`;
    if (!texts.has(file)) return [];
    const rows = [number(corpus.papers.length)];
    const schema = path.endsWith('.ndjson') ? { url: href(base, schemaPath('paper')), of: 'a line' } : null;
    return [{ ...link(file), about, rows, size: sizeOf([file]), parts: 0, schema }];
  });
  return {
    files: [...json, ...others],
    package: link('api/datapackage.json'),
    fields: [
      ...jsonFiles.map(({ name }) => ({
        label: `${name}.json`,
        anchor: `fields-${name}`,
        fields: fieldsOf(schemas.get(name) ?? {}),
      })),
      {
        label: 'papers.csv',
        anchor: 'fields-csv',
        fields: csvColumns.map(({ name, type, about }) => ({ path: name, type, about })),
      },
    ],
    examples: examples(home, (name) => json.some(({ label, parts }) => label === name && parts === 0)),
    wholeUpTo: number(scale.wholeJson),
    licence: corpus.site.licence,
  };
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

function rowsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [key, value] of Object.entries(JSON.parse(text) as object))
      if (Array.isArray(value)) counts.set(key, (counts.get(key) ?? 0) + value.length);
  const [only, ...more] = [...counts];
  if (only && more.length === 0) return [number(only[1])];
  return [...counts].map(([key, rows]) => `${number(rows)} ${key}`);
}

/** @param isWhole whether a JSON file is not in parts: an example of one that is would need a loop over them */
function examples(home: string | null, isWhole: (name: string) => boolean): DataView['examples'] {
  const at = (name: string): string => `${home ?? ''}api/${name}`;
  const program = `'[.id, .published.date, .title] | @tsv'`;
  const works = {
    label: 'In Python: the works that most papers name',
    lines: [
      'import json',
      ...(home === null
        ? ['with open("works.json", encoding="utf-8") as file:']
        : ['from urllib.request import urlopen', `with urlopen("${at('works.json')}") as file:`]),
      '    works = json.load(file)["works"]',
      'works.sort(key=lambda work: -len(work["namedBy"]))',
      'for work in works[:10]:',
      '    print(len(work["namedBy"]), work["name"])',
    ].join('\n'),
  };
  return [
    {
      label: 'In a shell, with jq: a line for each paper',
      lines:
        home === null
          ? `jq -r ${program} papers.ndjson`
          : `curl -s ${at('papers.ndjson')} |\n  jq -r ${program}`,
    },
    ...(isWhole('works.json') ? [works] : []),
    {
      label: 'In Python with pandas: papers a year',
      lines: [
        'import pandas',
        `papers = pandas.read_csv("${home === null ? 'papers.csv' : at('papers.csv')}", dtype=str)`,
        'print(papers["published"].str[:4].value_counts().sort_index())',
      ].join('\n'),
    },
  ];
}
