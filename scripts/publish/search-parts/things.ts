import { byText } from '../../../src/lib/fold.ts';
import { joinTerms, compounds } from '../../../src/lib/search/terms.ts';
import { nameTerms } from '../../../src/lib/search/others.ts';
import type { PartedHead, Table, ThingRow } from '../../../src/lib/search/parted/format.ts';
import { toLetter } from '../../../src/lib/search/parted/letters.ts';
import { letterOfOne } from '../../../src/lib/search/parted/names.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { indexedTopics, indexedWorks } from '../search-facts.ts';
import type { PartLimits } from './limits.ts';
import { type Files, putRows, putTable } from './table-files.ts';

/** Most words of a name that are counted. */
const mostWords = 20;

function rowsOf(corpus: Corpus): ThingRow[][] {
  const byline = new Map<string, number>();
  for (const { authors } of corpus.papers)
    for (const id of new Set(authors?.map((author) => author.id))) byline.set(id, (byline.get(id) ?? 0) + 1);
  const topics = indexedTopics(corpus).map(({ id, name, papers }): ThingRow => [
    id,
    name,
    'topic',
    papers,
    [],
  ]);
  const works = indexedWorks(corpus)
    .filter(({ page }) => page)
    .map(({ id, name, kind, papers, aliases }): ThingRow => [id, name, kind, papers, aliases]);
  const authors = corpus.authors.map(({ id, name }): ThingRow => [
    id,
    name,
    'author',
    byline.get(id) ?? 0,
    [],
  ]);
  return [topics, works, authors].map((rows) => rows.sort((a, b) => b[3] - a[3] || byText(a[0], b[0])));
}

/** The words of each name of a thing with how many words that name has; the fewest where several names hold it. */
function termsOf([, name, kind, , aliases]: ThingRow): Map<string, number> {
  const found = new Map<string, number>();
  const add = (term: string, size: number): void =>
    void found.set(term, Math.min(size, found.get(term) ?? mostWords));
  for (const one of [name, ...aliases]) {
    const terms = nameTerms(one);
    for (const term of terms) add(term, terms.size);
    // What is written in several words is looked for as one too; people are not.
    const parts = compounds(one).flatMap((word) => word.parts);
    if (kind !== 'author' && parts.length > 1) add(joinTerms(parts), 1);
  }
  return found;
}

/** Topics, works and people with what is shown of them, and the table of the words of their names. */
export function putThings(
  files: Files,
  corpus: Corpus,
  limits: PartLimits,
): { things: PartedHead['things']; others: Table } {
  const kinds = rowsOf(corpus);
  const [topic = 0, work = 0, author = 0] = kinds.map(({ length }) => length);
  const rows = kinds.flat();
  const names = new Map<string, { last: number; text: string }>();
  for (const [place, row] of rows.entries())
    for (const [term, size] of termsOf(row)) {
      const { last, text } = names.get(term) ?? { last: -1, text: '' };
      const gap = place - last;
      const letter = toLetter(letterOfOne + size);
      names.set(term, { last: place, text: `${text}${gap === 1 ? '' : String(gap)}${letter}` });
    }
  const sorted = [...names].sort(([a], [b]) => byText(a, b)).map(([term, { text }]) => [term, text] as const);
  const { digest, firsts } = putTable(files, 'others', sorted, limits.table);
  return {
    things: { ...putRows(files, 'things', rows, limits.things), topic, work, author },
    others: { digest, firsts },
  };
}
