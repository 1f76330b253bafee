import type { Author } from '../schemas/annotations.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { PaperId } from '../schemas/id.ts';
import { hasFilesPerPaper } from './scale.ts';

/**
 * Whether a person has a page: with two papers or more, or in a collection that is not too large for a page of each. The
 * address of anyone else leads on to the one paper, which says all that the page would.
 */
export function hasAuthorPage(corpus: Corpus, { papers }: Pick<Author, 'papers'>): boolean {
  return papers.length > 1 || hasFilesPerPaper(corpus);
}

const known = new WeakMap<Corpus, ReadonlyMap<string, PaperId>>();

/** People without a page, by id, with the one paper of each; worked out once a corpus. */
export function peopleOfOnePaper(corpus: Corpus): ReadonlyMap<string, PaperId> {
  const found =
    known.get(corpus) ??
    new Map<string, PaperId>(
      corpus.authors.flatMap((person) =>
        hasAuthorPage(corpus, person) ? [] : person.papers.map((paper) => [person.id, paper] as const),
      ),
    );
  known.set(corpus, found);
  return found;
}
