import { byText, words as wordsOf } from '../../../src/lib/fold.ts';
import { titleWords } from '../../../src/lib/search/closeness.ts';
import {
  type PartedHead,
  personSign,
  spellingKey,
  type Table,
} from '../../../src/lib/search/parted/format.ts';
import { encodeSaid, said } from '../../../src/lib/search/parted/postings.ts';
import type { Postings } from '../../../src/lib/search/postings.ts';
import { term } from '../../../src/lib/search/terms.ts';
import { isCorrected } from '../../../src/lib/search/vocabulary.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { countFields, fieldNames, weighFields } from '../search-fields.ts';
import type { PartLimits } from './limits.ts';
import { type Files, putParts, putTable, textParts } from './table-files.ts';

/** Words that so few papers hold, and no title or name, are slips as often as not: nothing is corrected to them. */
const fewest = 2;
const longestCorrected = 40;

/** For each word that titles say the papers whose titles do, in order, and how (see `said`). */
function titleForms(papers: readonly Paper[]): Map<string, Map<number, number>> {
  const forms = new Map<string, Map<number, number>>();
  for (const [place, { title }] of papers.entries())
    for (const word of titleWords(title)) {
      const own = term(word);
      const known = forms.get(own) ?? new Map<number, number>();
      const how = word === own ? said.itself : said.otherwise;
      forms.set(own, known.set(place, (known.get(place) ?? 0) | how));
    }
  return forms;
}

/** The words of people's names, with the papers that they wrote. */
function peopleWords(papers: readonly Paper[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [place, { authors }] of papers.entries())
    for (const word of new Set(authors?.flatMap(({ name }) => wordsOf(name)))) {
      const own = found.get(word);
      if (own) own.push(place);
      else found.set(word, [place]);
    }
  return found;
}

/** The vocabulary, the words that others are corrected to, and the postings. */
export function putWords(
  files: Files,
  papers: readonly Paper[],
  corpus: Corpus,
  limits: PartLimits,
): { words: Table; wordStarts: number[]; spelling: Table; postings: PartedHead['postings'] } {
  const weighed = weighFields(countFields(papers, corpus), fieldNames);
  const titles = titleForms(papers);
  const names = new Set(
    papers.flatMap(({ shortName, aliases }) => [shortName ?? '', ...aliases].flatMap(titleWords).map(term)),
  );
  const rows = weighed.words.map((word, place) => ({ word, postings: weighed.postings(place) }));
  const spelling = rows
    .filter(
      ({ word, postings }) =>
        isCorrected(word) &&
        word.length <= longestCorrected &&
        (postings.papers.length >= fewest || titles.has(word) || names.has(word)),
    )
    .map(({ word }) => [spellingKey(word, word[0] ?? '', word.length), ''] as const)
    .sort(([a], [b]) => byText(a, b));
  const people = [...peopleWords(papers)].map(([word, own]): { word: string; postings: Postings } => ({
    word: personSign + word,
    postings: { papers: own, weights: own.map(() => 1) },
  }));
  const all = [...rows, ...people].sort((a, b) => byText(a.word, b.word));
  const lists = all.map(({ word, postings }) => {
    const forms = titles.get(word);
    return encodeSaid({
      ...postings,
      titles: Array.from(postings.papers, (paper) => forms?.get(paper) ?? 0),
    });
  });
  const parts = textParts(lists, limits.postings);
  const { starts: wordStarts, ...words } = putTable(
    files,
    'words',
    all.map(({ word, postings }) => [word, postings.papers.length.toString(36)] as const),
    limits.table,
  );
  const { digest, firsts } = putTable(files, 'spelling', spelling, limits.table);
  return {
    words,
    wordStarts,
    spelling: { digest, firsts },
    postings: {
      digest: putParts(
        files,
        'postings',
        parts.map(({ text }) => [text]),
      ),
      starts: parts.map(({ start }) => start),
    },
  };
}
