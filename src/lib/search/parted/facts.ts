import { words } from '../../fold.ts';
import type { Facts } from '../filters.ts';
import type { Columns, PartedHead } from './format.ts';
import { fromLetter } from './letters.ts';
import type { PartedVocabulary } from './vocabulary.ts';

const none: readonly number[] = [];

/** What the columns say of papers; many have the same topics, whose list is then one. */
export function partedFacts(
  { topics, themes, venues }: PartedHead,
  columns: Columns,
  vocabulary: PartedVocabulary,
): Facts {
  const lists = new Map<string, number[]>();
  const topicsOf = columns.topics.split(' ').map((letters) => {
    const known = lists.get(letters) ?? Array.from(letters, (letter) => fromLetter(letter, 0) - 1);
    lists.set(letters, known);
    return known;
  });
  return {
    topics,
    themes,
    venues: () => venues,
    topicsOf: (paper) => topicsOf[paper] ?? none,
    year: (paper) => columns.years[fromLetter(columns.year, paper) - 1] ?? null,
    venue: (paper) => venues[fromLetter(columns.venue, paper) - 1] ?? null,
    code: (paper) => columns.code[paper] === '1',
    authored(name) {
      const wanted = words(name);
      const each = wanted.map((word, i) => {
        const places = vocabulary.people(word, i === wanted.length - 1 && word.length > 1);
        return new Set(places.flatMap((place) => Array.from(vocabulary.postings(place).papers)));
      });
      return (paper) => each.length > 0 && each.every((papers) => papers.has(paper));
    },
  };
}
