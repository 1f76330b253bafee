// The index of a large collection, which is read in parts; see src/lib/search/parted/format.ts.
import { normalizeBase } from '../../../src/lib/href.ts';
import { searchIndexVersion } from '../../../src/lib/search/index-format.ts';
import type { Card, PartedHead } from '../../../src/lib/search/parted/format.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { digestedInto } from '../digested.ts';
import { indexedPapers, indexedThemes, indexedTopics } from '../search-facts.ts';
import { columnsOf, datesOf } from './columns.ts';
import { expansionTables, titleTables } from './key-tables.ts';
import type { PartLimits } from './limits.ts';
import { orderedPapers } from './paper-order.ts';
import { type Files, putRows } from './table-files.ts';
import { putThings } from './things.ts';
import { putWords } from './words.ts';

/** All files of the index but its head. */
export function partedFiles(
  corpus: Corpus,
  base: string,
  limits: PartLimits,
): { files: Files; head: PartedHead } {
  const files: Files = new Map();
  const put = digestedInto(files, 'search');
  const ordered = orderedPapers(corpus);
  const papers = indexedPapers(ordered, corpus);
  const venues = [...new Set(papers.flatMap(({ venue }) => venue ?? []))].sort();
  const cards = papers.map(({ id, title, shortName, aliases, date, named }, i): Card => [
    id,
    title,
    shortName,
    aliases,
    date,
    named,
    (ordered[i]?.authors ?? []).map(({ name }) => name),
  ]);
  const { things, others } = putThings(files, corpus, limits);
  const { words, wordStarts, spelling, postings } = putWords(files, ordered, corpus, limits);
  return {
    files,
    head: {
      version: searchIndexVersion,
      base: normalizeBase(base),
      papers: papers.length,
      topics: indexedTopics(corpus),
      themes: indexedThemes(corpus),
      venues,
      columns: put('columns', columnsOf(papers, venues)),
      dates: put('dates', datesOf(papers)),
      tables: {
        words,
        spelling,
        others,
        ...titleTables(files, papers, limits),
        ...expansionTables(files, corpus, limits),
      },
      wordStarts,
      postings,
      cards: putRows(files, 'cards', cards, limits.cards),
      texts: corpus.site.showAbstracts
        ? putRows(
            files,
            'texts',
            ordered.map(({ abstract }) => abstract),
            limits.texts,
          )
        : null,
      things,
    },
  };
}
