import type { Corpus } from '../../schemas/corpus.ts';
import type { MissingWork } from '../../schemas/references.ts';
import { type Citation, citationOf } from './citations.ts';
import { citationKeys, type Keyed } from './keys.ts';

/** How what to read next is cited, in its order; under keys that no paper here bears. */
export function missingCitations({
  missing,
  permalinks,
}: Pick<Corpus, 'missing' | 'permalinks'>): Citation[] {
  const works = missing.map(asKeyed);
  const keys = citationKeys(works, permalinks.papers);
  return works.map((work) => citationOf(work, keys.get(work.id) ?? work.id));
}

/** Of its authors the first alone is known. */
function asKeyed({ key, title, year, firstAuthor, authorCount, arxiv, doi }: MissingWork): Keyed {
  return {
    ...{ id: key, title, authorCount, shortName: null, venue: null, venueYear: null },
    authors: firstAuthor === null ? null : [{ name: firstAuthor }],
    identifiers: { arxiv, doi },
    published: year === null ? null : { date: String(year) },
  };
}
