import { doiOf } from '../../../src/lib/identifiers.ts';
import { get, withQuery, type Request } from '../request.ts';
import type { Wanted } from '../wanted.ts';

/** Up to 100 values may stand in one filter (https://developers.openalex.org/guides/filtering); works are few letters each. */
export const worksAtOnce = 100;
/** Fewer papers, since their DOIs are long: addresses above some 4,000 characters are refused. */
export const papersAtOnce = 40;
/** At most 100 rows come at once (https://developers.openalex.org/guides/page-through-results). */
const rowsAtOnce = 100;

/** Commas, bars and plus signs part the values of a filter, and nothing escapes them there. */
export const fitsFilter = (doi: string): boolean => !/[,|+!<>\s]/.test(doi);

/** The DOIs under which OpenAlex may know a paper: arXiv gives each of its papers one (https://info.arxiv.org/help/doi.html). */
export function doisOf({ keys }: Wanted): string[] {
  return keys.flatMap((key) => {
    const doi = key.startsWith('arxiv:') ? `10.48550/arxiv.${key.slice(6)}` : key.slice(4);
    return doiOf(doi) === null ? [] : [doi.toLowerCase()];
  });
}

const facts = 'id,doi,title,publication_year,authorships,locations';

/**
 * Papers with the works that they refer to. By number of page: paging by cursor needs a key.
 * Fields: https://docs.openalex.org/api-entities/works/work-object
 */
export function papersRequest(papers: readonly Wanted[], page: number): Request {
  const dois = papers.flatMap(doisOf).filter(fitsFilter);
  return list(`doi:${dois.join('|')}`, `${facts},referenced_works`, page);
}

/** One paper whose DOI does not fit into a filter. */
export function paperRequest(doi: string): Request {
  return get(
    withQuery(`/works/doi:${encodeURIComponent(doi)}`, { select: `${facts},referenced_works` }),
    true,
  );
}

/** What works are, by the keys of `references.json`. */
export function worksRequest(keys: readonly string[]): Request {
  const ids = keys.map((key) => key.slice('openalex:'.length));
  return list(`ids.openalex:${ids.join('|')}`, facts, 1);
}

const list = (filter: string, select: string, page: number): Request =>
  get(withQuery('/works', { filter, select, per_page: rowsAtOnce, page }));
