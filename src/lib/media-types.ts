/**
 * What a file of the site is sent as, by how its name ends, where hosts do not know it or leave out the letters' encoding.
 * The longest ending that fits counts. Sources: RFC 4180 (csv), RFC 4287 (Atom), RFC 7763 (Markdown); the others are in
 * use without a registration.
 */
export const mediaTypes = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.csl.json': 'application/vnd.citationstyles.csl+json',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ndjson': 'application/x-ndjson',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.schema.json': 'application/schema+json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '/opensearch.xml': 'application/opensearchdescription+xml',
} as const;

export type Ending = keyof typeof mediaTypes;

/** The ending of the table that a path has; null for what every host knows. */
export function endingOf(path: string): Ending | null {
  const whole = `/${path.replace(/^\/+/, '')}`;
  const fitting = (Object.keys(mediaTypes) as Ending[]).filter((ending) => whole.endsWith(ending));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The media type of a file of data, without the letters' encoding: of what is not in the table, JSON. */
export function dataType(path: string): string {
  const ending = endingOf(path);
  return ending === null ? 'application/json' : mediaTypes[ending].replace(/;.*/, '');
}
