import { publishable } from '../publishable.ts';
import { scale } from '../scale.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import { alwaysWhole } from './catalog.ts';
import { papersCsv } from './csv.ts';
import { jsonSchemas, schemaPath } from './json-schemas.ts';
import { inParts } from './parts.ts';
import { apiFiles, paperRows } from './values.ts';

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/**
 * The texts under `/api/` that are made here, path in the site → text: JSON, its schemas, and the papers as lines and as a
 * table. Nothing that the site must not show.
 * @param base where the site stands; urls begin with it
 * @param limit papers above which long files come in parts; another one only in tests
 */
export function apiTexts(corpus: Corpus, base: string, limit: number = scale.wholeJson): Map<string, string> {
  const shown = publishable(corpus);
  const papers = paperRows(shown, base);
  const large = shown.papers.length > limit;
  const values = [...apiFiles(shown, base)].flatMap(([name, file]): [string, object][] => {
    const path = `api/${name}.json`;
    return large && !alwaysWhole.has(name) ? inParts(path, file, base, limit) : [[path, file]];
  });
  return new Map([
    ...values.map(([path, value]) => [path, line(value)] as const),
    ...[...jsonSchemas()].map(([name, schema]) => [schemaPath(name), line(schema)] as const),
    ['api/papers.ndjson', papers.map(line).join('')],
    ['api/papers.csv', papersCsv(papers)],
  ]);
}
