import { foldTitle } from '../../../src/lib/fold.ts';
import { arxivId, doiOf } from '../../../src/lib/identifiers.ts';
import type { ReferredWork } from '../../../src/schemas/references.ts';

/** What is known of a work or paper by which it may be told. */
export type Told = Pick<ReferredWork, 'title' | 'year' | 'arxiv' | 'doi'>;

/** A work of which nothing is known. */
export const unknownWork: ReferredWork = {
  title: null,
  year: null,
  firstAuthor: null,
  authorCount: null,
  arxiv: null,
  doi: null,
};

/** Letters and digits below which a title may be that of several works: "Introduction", "Deep learning". */
const tellingTitle = 16;
/** Years between a preprint and its last edition. */
const mostYears = 2;

/** arXiv's own DOIs hold the number: 10.48550/arXiv.1706.03762. */
const arxivDoi = /^10\.48550\/arxiv\.(.+)$/i;

/** The arXiv number without version, also where only arXiv's DOI gives it; null for none, and for what is no number. */
export function arxivOf({ arxiv, doi }: Pick<Told, 'arxiv' | 'doi'>): string | null {
  const number = arxiv ?? arxivDoi.exec(doi ?? '')?.[1] ?? null;
  return arxivId(number)?.replace(/v\d+$/, '') ?? null;
}

/** The DOI in lower case, as DOIs are compared; null for arXiv's own, and for what is no DOI. */
export function plainDoi(doi: string | null): string | null {
  return doi === null || arxivDoi.test(doi) ? null : (doiOf(doi)?.toLowerCase() ?? null);
}

/** The folded title where it is long enough to tell a work; null otherwise. */
export function titleKey(title: string | null): string | null {
  const folded = foldTitle(title ?? '');
  return folded.length < tellingTitle ? null : folded;
}

/** Whether two works of one title may be one by their years; an unknown year says nothing against it. */
export function yearsAgree(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= mostYears;
}
