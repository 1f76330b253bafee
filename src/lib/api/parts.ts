import { href } from '../href.ts';

/**
 * A file in parts: in place of it stands `{version, parts: [url]}`, and each part is a file of the same form with the next
 * `limit` rows of every list. A file without a longer list stays whole.
 * @param path in the site: `api/papers.json`, whose parts are `api/papers-1.json` …
 * @returns path → value
 */
export function inParts(
  path: string,
  file: Readonly<Record<string, unknown>>,
  base: string,
  limit: number,
): [string, object][] {
  const lists = Object.entries(file).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const longest = Math.max(0, ...lists.map(([, rows]) => rows.length));
  if (longest <= limit) return [[path, file]];
  const parts = Array.from({ length: Math.ceil(longest / limit) }, (_, i): [string, object] => [
    path.replace(/\.json$/, `-${String(i + 1)}.json`),
    {
      ...file,
      ...Object.fromEntries(lists.map(([key, rows]) => [key, rows.slice(i * limit, (i + 1) * limit)])),
    },
  ]);
  return [[path, { version: file['version'], parts: parts.map(([part]) => href(base, part)) }], ...parts];
}
