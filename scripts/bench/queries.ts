import { lcg } from '../../src/lib/layout/lcg.ts';
import { isStopWord } from '../../src/lib/search/terms.ts';
import type { Paper } from '../../src/schemas/paper.ts';

export const queryClasses = [
  'short name',
  'three words',
  'one typo',
  'two typos',
  'first third',
  'abstract',
] as const;

export type QueryClass = (typeof queryClasses)[number];

/** What someone types who looks for one paper that they know. */
export interface KnownItem {
  class: QueryClass;
  query: string;
  /** Id of the paper meant. */
  paper: string;
}

type Random = () => number;

/** Words in lower case, accents and all: no engine's own folding. Small words and those of two letters tell nothing. */
function tellingWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !isStopWord(word));
}

const below = (random: Random, n: number): number => Math.floor(random() * n);

/** Fisher and Yates; Durstenfeld, CACM 7(7), 1964. */
function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(below(random, rest.length), 1));
}

/** One slip after the first letter: two letters changed round, one left out, or one wrong. Always another word. */
export function misspell(word: string, random: Random): string {
  const at = 1 + below(random, word.length - 2);
  const [letter = '', next = ''] = word.slice(at);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const kind = below(random, 3);
  if (kind === 0 && letter !== next) return before + next + letter + after.slice(1);
  if (kind === 1) return before + after;
  const others = 'abcdefghijklmnopqrstuvwxyz'.replace(letter, '');
  return before + (others[below(random, others.length)] ?? '') + after;
}

/** The words with slips in the first `slips` of those of five letters or more; null where there are too few. */
function withSlips(words: readonly string[], slips: number, random: Random): string | null {
  const long = words.filter((word) => /^\p{L}{5,}$/u.test(word)).slice(0, slips);
  if (long.length < slips) return null;
  return words.map((word) => (long.includes(word) ? misspell(word, random) : word)).join(' ');
}

function queriesFor({ title, shortName, abstract }: Paper, random: Random): [QueryClass, string | null][] {
  const words = [...new Set(tellingWords(title))];
  const three = words.length < 3 ? null : shuffle(words, random).slice(0, 3);
  const body = tellingWords(abstract ?? '').filter((word) => word.length > 5);
  const from = below(random, Math.max(body.length - 5, 1));
  return [
    ['short name', shortName !== null && shortName.length > 2 ? shortName.toLowerCase() : null],
    ['three words', three && three.join(' ')],
    ['one typo', three && withSlips(three, 1, random)],
    ['two typos', three && withSlips(three, 2, random)],
    ['first third', three && title.toLowerCase().slice(0, Math.max(8, Math.floor(title.length / 3)))],
    ['abstract', body.length > 10 ? body.slice(from, from + 5).join(' ') : null],
  ];
}

/**
 * Queries of six classes for some papers, each query once; the same papers and seed give the same queries.
 * The class `abstract` has five words of more than five letters that follow one another, what is between them left out.
 * @param most papers drawn
 */
export function makeQueries(papers: readonly Paper[], most: number, seed = 1): KnownItem[] {
  const random = lcg(seed);
  const queries = new Map<string, KnownItem>();
  for (const paper of shuffle(papers, random).slice(0, most))
    for (const [kind, query] of queriesFor(paper, random))
      if (query !== null && !queries.has(query)) queries.set(query, { class: kind, query, paper: paper.id });
  return [...queries.values()];
}
