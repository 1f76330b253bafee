import { get, withQuery, type Request } from '../request.ts';
import type { Wanted } from '../wanted.ts';

/**
 * 500 identifiers may be asked about at once, but an answer holds at most 9,999 rows of lists and 10 MB
 * (https://api.semanticscholar.org/api-docs/graph, paper/batch): fifty papers with some ninety references each stay under it.
 */
export const papersAtOnce = 50;
/** `limit` of paper/{id}/references is at most 1,000, and `offset + limit` stays under 10,000. */
export const rowsAtOnce = 1000;
const mostRows = 9999;

const facts = ['externalIds', 'title', 'year', 'authors'];

/** The identifiers of a paper as Semantic Scholar takes them. */
export const idsOf = ({ keys }: Wanted): string[] =>
  keys.map((key) => (key.startsWith('arxiv:') ? `ARXIV:${key.slice(6)}` : `DOI:${key.slice(4)}`));

/** Papers with their lists; the fields stand in the address, the identifiers in the body. */
export function papersRequest(papers: readonly Wanted[]): Request {
  const fields = [
    'externalIds',
    'referenceCount',
    'references.paperId',
    ...facts.map((field) => `references.${field}`),
  ];
  return {
    method: 'POST',
    path: withQuery('/graph/v1/paper/batch', { fields: fields.join(',') }),
    body: { ids: papers.flatMap(idsOf) },
    // No list of nulls comes where no identifier at all is known.
    missing: { status: 400, words: 'No valid paper ids given' },
  };
}

/** A page of one list that was cut; null where the service lets nobody read on. */
export function pageRequest(paperId: string, offset: number): Request | null {
  const limit = Math.min(rowsAtOnce, mostRows - offset);
  if (limit <= 0) return null;
  return get(
    withQuery(`/graph/v1/paper/${encodeURIComponent(paperId)}/references`, {
      fields: facts.join(','),
      ...{ offset, limit },
    }),
    true,
  );
}
