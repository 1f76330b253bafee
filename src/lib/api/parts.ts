import { href } from '../href.ts';
import { scale } from '../scale.ts';

/**
 * A file in parts: in place of it stands `{version, parts: [url]}`, and each part is a file of the same form with the next
 * rows of every list: at most `limit`, and fewer where these are long. A file of short lists stays whole.
 * @param path in the site: `api/papers.json`, whose parts are `api/papers-1.json` …
 * @param longest characters of a part, but for a row that is longer alone
 * @returns path → value
 */
export function inParts(
  path: string,
  file: Readonly<Record<string, unknown>>,
  base: string,
  limit: number,
  longest: number = scale.partOfJson,
): [string, object][] {
  const lists = Object.entries(file).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const rows = Math.max(0, ...lists.map(([, list]) => list.length));
  const each = rowsThatFit(lists, rows, limit, longest);
  if (rows <= each) return [[path, file]];
  const parts = Array.from({ length: Math.ceil(rows / each) }, (_, i): [string, object] => [
    path.replace(/\.json$/, `-${String(i + 1)}.json`),
    {
      ...file,
      ...Object.fromEntries(lists.map(([key, list]) => [key, list.slice(i * each, (i + 1) * each)])),
    },
  ]);
  return [[path, { version: file['version'], parts: parts.map(([part]) => href(base, part)) }], ...parts];
}

/** Rows of every list that a part holds: halved until no part is too long. */
function rowsThatFit(
  lists: readonly [string, unknown[]][],
  rows: number,
  limit: number,
  longest: number,
): number {
  const lengths = new Array<number>(rows).fill(0);
  for (const [, list] of lists)
    for (const [i, row] of list.entries()) lengths[i] = (lengths[i] ?? 0) + JSON.stringify(row).length + 1;
  const fits = (each: number): boolean =>
    Array.from({ length: Math.ceil(rows / each) }, (_, i) => lengths.slice(i * each, (i + 1) * each)).every(
      (part) => part.reduce((sum, length) => sum + length, 0) <= longest,
    );
  let each = Math.min(limit, Math.max(1, rows));
  while (each > 1 && !fits(each)) each = Math.ceil(each / 2);
  return each;
}
