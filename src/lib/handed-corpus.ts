import type { Corpus } from '../schemas/corpus.ts';

/** Rows of a list or a map on one line: no line grows with the corpus, as the longest string does. */
const rowsOnALine = 1000;

/** A corpus as lines of JSON, for the process that makes the pages: it reads them many times faster than a file for each paper. */
export function* corpusLines(corpus: Corpus): Generator<string> {
  for (const [field, value] of Object.entries(corpus) as [string, unknown][]) {
    const kind = Array.isArray(value) ? 'list' : value instanceof Map ? 'map' : 'value';
    if (kind === 'value') yield JSON.stringify([field, kind, value]);
    else {
      const rows = [...(value as Iterable<unknown>)];
      for (let i = 0; i === 0 || i < rows.length; i += rowsOnALine)
        yield JSON.stringify([field, kind, rows.slice(i, i + rowsOnALine)]);
    }
  }
}

/** The corpus of `corpusLines`; they come from the same run, so they are taken as they are. */
export function corpusOfLines(lines: Iterable<string>): Corpus {
  const values: Record<string, unknown> = {};
  const rows: Record<'list' | 'map', Map<string, unknown[]>> = { list: new Map(), map: new Map() };
  for (const line of lines) {
    const [field, kind, value] = JSON.parse(line) as
      [string, 'list' | 'map', unknown[]] | [string, 'value', unknown];
    if (kind === 'value') values[field] = value;
    else {
      const gathered = rows[kind].get(field) ?? [];
      for (const row of value) gathered.push(row);
      rows[kind].set(field, gathered);
    }
  }
  for (const [field, list] of rows.list) values[field] = list;
  for (const [field, entries] of rows.map) values[field] = new Map(entries as [unknown, unknown][]);
  return values as unknown as Corpus;
}
