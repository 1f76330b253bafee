import type { IndexedPaper } from '../../lib/search/index-format.ts';
import { matchedWords } from '../../lib/search/marks.ts';
import type { MatchedIn } from './found.ts';

/**
 * Where the words that answer a query stand in a paper: title and names first, then people, topic, venue and year; a word
 * found in none of them must be in the abstract.
 * @param inAbstract whether the abstract is known to hold any of them
 */
export function matchedIn(
  paper: IndexedPaper,
  authors: readonly string[],
  topics: readonly string[],
  matched: ReadonlySet<string>,
  inAbstract: boolean,
): MatchedIn[] {
  const left = new Set(matched);
  const take = (field: MatchedIn['field'], texts: readonly string[]): MatchedIn[] => {
    const what = texts.filter((text) => matchedWords(text, left).size > 0);
    for (const text of what) for (const word of matchedWords(text, left)) left.delete(word);
    return what.length > 0 ? [{ field, what }] : [];
  };
  const found = [
    ...take('title', [paper.title]),
    ...take('name', [paper.shortName ?? '', ...paper.aliases]),
    ...take('author', authors),
    ...take('venue', [paper.venue ?? '']),
    ...take('year', [paper.date?.slice(0, 4) ?? '']),
    ...take('topic', topics),
  ];
  return left.size > 0 || inAbstract ? [...found, { field: 'abstract', what: [...left] }] : found;
}
