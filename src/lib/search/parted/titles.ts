import type { TitleWords } from '../closeness.ts';
import { slips } from '../distance.ts';
import type { Typed } from '../holdings.ts';
import { correctedKeys, isBeginning, isTyping } from '../order.ts';
import type { Unit } from '../query.ts';
import { term } from '../terms.ts';
import { fromLetter } from './letters.ts';
import { longestKey } from './format.ts';
import { said } from './postings.ts';
import { lastUpTo, type PartedTable } from './table.ts';
import type { PartedVocabulary } from './vocabulary.ts';

/** Parts of titles and names in which those are looked for that begin as the query does. */
const mostParts = 3;

/** The forms in which a title may say a word otherwise: `caches`, `prefixes`, `queries`. */
function otherForms(word: string): string[] {
  const plural = /(?:ch|sh|x|ss|zz)$/.test(word) ? `${word}es` : `${word}s`;
  return [plural, `${word.slice(0, -1)}ies`].filter((form) => term(form) === word);
}

/** @param telling see Columns */
export function partedTitles(vocabulary: PartedVocabulary, telling: string): TitleWords {
  /** The forms in which a title says the word at a place. */
  const formsOf = (paper: number, place: number): string[] => {
    const { papers, titles } = vocabulary.postings(place);
    const at = lastUpTo(papers, paper);
    const how = papers[at] === paper ? (titles[at] ?? 0) : 0;
    const word = vocabulary.words[place] ?? '';
    return [...(how & said.itself ? [word] : []), ...(how & said.otherwise ? otherForms(word) : [])];
  };
  return {
    away(paper, typed, { places }) {
      const own = vocabulary.find(term(typed));
      const literal = own < 0 ? [] : formsOf(paper, own).filter((form) => form === typed);
      const forms = [...places.flatMap((place) => formsOf(paper, place)), ...literal];
      return Math.min(...forms.map((form) => slips(form, typed)));
    },
    telling: (paper) => fromLetter(telling, paper),
  };
}

const placesOf = (value: string): number[] => (value === '' ? [] : value.split(',').map(Number));

/** As `tiers` of order.ts, by the tables of titles and names. */
export function partedTiers(
  titles: PartedTable,
  names: PartedTable,
  typed: Typed,
  units: readonly Unit[],
  vocabulary: PartedVocabulary,
): Map<number, number> {
  const found = new Map<number, number>();
  if (typed.key === '') return found;
  const key = typed.key.slice(0, longestKey);
  const add = (value: string, tier: number): void => {
    for (const paper of placesOf(value)) found.set(paper, Math.max(tier, found.get(paper) ?? 0));
  };
  for (const table of [titles, names]) add(table.find(key).value, 4);
  if (isBeginning(typed)) titles.startingWith(key, mostParts, (_, value) => add(value, 3));
  for (const corrected of correctedKeys(units, vocabulary)) add(names.find(corrected).value, 2);
  if (isTyping(units)) names.startingWith(key, mostParts, (_, value) => add(value, 1));
  return found;
}
