import { byText } from '../../../src/lib/fold.ts';
import { capitalised, commonSpelling } from './spelling.ts';
import { isFieldName, tellsEnough, type Telling } from './telling.ts';

/** The name of a group with the phrases it is made of. */
export interface Name {
  text: string;
  phrases: Telling[];
}

/** A phrase that this share of a group's papers hold needs no second one beside it. */
const coversAlone = 0.5;
/** A second phrase must bring this share of the group, one word more, and score this share of the first. */
const usual = { covers: 0.12, wordCovers: 0.2, scores: 0.35 };
/** Less is enough beside a first one that few papers hold: then the group is of more than one subject. */
const fewHold = 0.25;
const beside = { covers: 0.06, wordCovers: 0.15, scores: 0.2 };
/** It must tell more than a first one, and a single word that names no field must belong to this group nearly alone. */
const secondLift = 8;
const secondAlone = 0.7;

/**
 * A name for each group: its most telling phrase, no two groups the same or nearly the same one; with "and" a second one
 * where the first covers less than half of the papers.
 * @param telling for each group its phrases, best first
 * @param sizes papers of each group
 * @returns a name without words for a group that no phrase tells apart
 */
export function nameGroups(telling: readonly (readonly Telling[])[], sizes: readonly number[]): Name[] {
  const used: string[][] = [];
  const chosen = telling.map((): Telling[] => []);
  const free = ({ phrase }: Telling): boolean => used.every((words) => !areNear(words, phrase.words));
  const take = (group: number, one: Telling): void => {
    chosen[group]?.push(one);
    used.push(one.phrase.words);
  };
  const pairs = telling
    .flatMap((row, group) => row.map((one) => ({ group, one })))
    .sort(
      (a, b) => b.one.score - a.one.score || byText(a.one.phrase.key, b.one.phrase.key) || a.group - b.group,
    );
  for (const { group, one } of pairs)
    if (chosen[group]?.length === 0 && tellsEnough(one, sizes[group] ?? 1) && free(one)) take(group, one);
  telling.forEach((row, group) => {
    const [first] = chosen[group] ?? [];
    const size = sizes[group] ?? 1;
    if (!first || first.papers.length >= coversAlone * size) return;
    const covered = new Set(first.papers);
    const least = first.papers.length < fewHold * size ? beside : usual;
    const brings = ({ papers, phrase }: Telling): boolean =>
      papers.filter((paper) => !covered.has(paper)).length >=
      Math.max(2, size * (phrase.words.length > 1 ? least.covers : least.wordCovers));
    const second = row.find(
      (one) =>
        one.score >= least.scores * first.score &&
        one.lift >= secondLift &&
        (isFieldName(one.phrase) || one.papers.length >= secondAlone * one.phrase.papers.size) &&
        free(one) &&
        !one.phrase.words.some((word) => first.phrase.words.includes(word)) &&
        brings(one),
    );
    if (second) take(group, second);
  });
  return chosen.map((phrases) => ({
    text: capitalised(phrases.map(({ phrase }) => commonSpelling(phrase.spellings)).join(' and ')),
    phrases,
  }));
}

/** Whether two phrases have more words in common than apart, or run together to the same. */
function areNear(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((word) => b.includes(word)).length;
  return common * 2 > a.length + b.length - common || a.join('') === b.join('');
}
