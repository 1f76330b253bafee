import { foldTitle } from '../fold.ts';
import { closeness, type TitleWords } from './closeness.ts';
import type { Typed } from './holdings.ts';
import type { IndexedPaper } from './index-format.ts';
import type { Reading, Unit } from './query.ts';
import type { Ranking } from './rank.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A paper's title and names as a query may equal them. */
export interface PaperKeys {
  title: string;
  names: string[];
}

const rankedAgain = 50;
/** What a title that says every word letter by letter adds to a score. */
const literalBonus = 0.3;
const wholeLength = 2;
const wholeBonus = 4;
/** A title that begins as the query does comes first only when the query is this long and more than one word. */
const shortestBeginning = 6;

export function foldPaper({ title, shortName, aliases }: IndexedPaper): PaperKeys {
  const names = [shortName ?? '', ...aliases].map(foldTitle).filter((name) => name !== '');
  return { title: foldTitle(title), names };
}

/** What the query would be with its misspelt words as corrected; empty when none is. */
export function correctedKeys(units: readonly Unit[], vocabulary: Vocabulary): Set<string> {
  if (!units.some(({ readings }) => readings[0]?.corrected)) return new Set();
  const word = (unit: Unit, { places, corrected }: Reading) =>
    foldTitle(corrected ? places.map((place) => vocabulary.words[place]).join('') : unit.typed);
  const [only, ...more] = units;
  if (only && more.length === 0) return new Set(only.readings.map((reading) => word(only, reading)));
  return new Set([
    units.map((unit) => (unit.readings[0] ? word(unit, unit.readings[0]) : foldTitle(unit.typed))).join(''),
  ]);
}

/** Whether titles that begin with a query are meant by it. */
export function isBeginning({ key, words }: Typed): boolean {
  return words > 1 && key.length >= shortestBeginning;
}

/** Whether names that begin with a query are meant by it: it is one word that is still being typed. */
export function isTyping(units: readonly Unit[]): boolean {
  return units.length === 1 && units[0]?.readings[0]?.shared === true;
}

/**
 * For a paper 4 where its title or name equals the query, 3 where a title begins with it, 2 where its name equals the
 * query as corrected, 1 where its name begins with a word that is still being typed; others are left out.
 */
export function tiers(
  papers: readonly PaperKeys[],
  typed: Typed,
  units: readonly Unit[],
  vocabulary: Vocabulary,
): Map<number, number> {
  const found = new Map<number, number>();
  const { key } = typed;
  if (key === '') return found;
  const corrected = correctedKeys(units, vocabulary);
  const beginning = isBeginning(typed);
  const typing = isTyping(units);
  for (const [paper, { title, names }] of papers.entries()) {
    if (title === key || names.includes(key)) found.set(paper, 4);
    else if (beginning && title.startsWith(key)) found.set(paper, 3);
    else if (names.some((name) => corrected.has(name))) found.set(paper, 2);
    else if (typing && names.some((name) => name.startsWith(key))) found.set(paper, 1);
  }
  return found;
}

/** Scores are rounded, so that every machine breaks ties alike. */
const rounded = (score: number): number => Math.round(score * 1e6);

/** The readings by which a paper was found, unit by unit. */
export function readingsUsed(
  units: readonly Unit[],
  ranking: Ranking,
  paper: number,
): (Reading | undefined)[] {
  return units.map(({ readings }, i) => readings[ranking.best[i]?.[paper] ?? -1]);
}

/** The papers of tier 0 by score and place: tens of thousands, so they are sorted as plain numbers. */
function sortedRest(tierOf: ReadonlyMap<number, number>, { scores }: Ranking): number[] {
  const all = scores.length;
  const found: number[] = [];
  for (const [paper, score] of scores.entries())
    if (score > 0 && !tierOf.has(paper)) found.push((rounded(score) + 1) * all - 1 - paper);
  return Array.from(Float64Array.from(found).sort().reverse(), (one) => all - 1 - (one % all));
}

/** Papers in the order of an answer. */
export interface Ordered {
  places: readonly number[];
  /** Comparable within one answer only. */
  scoreOf: (paper: number) => number;
  tierOf: (paper: number) => number;
}

/**
 * The papers found, by tier, score and place; the first of them ranked again by how literally their titles say the words.
 * @param tierOf in the order in which papers of one tier and score come
 */
export function order(
  tierOf: ReadonlyMap<number, number>,
  units: readonly Unit[],
  ranking: Ranking,
  titles: TitleWords,
): Ordered {
  const ties = new Map([...tierOf.keys()].map((paper, i) => [paper, i]));
  const scores = new Map<number, number>();
  const scoreOf = (paper: number): number => scores.get(paper) ?? ranking.scores[paper] ?? 0;
  const byRank = (a: number, b: number): number =>
    (tierOf.get(b) ?? 0) - (tierOf.get(a) ?? 0) ||
    rounded(scoreOf(b)) - rounded(scoreOf(a)) ||
    (ties.get(a) ?? a) - (ties.get(b) ?? b);
  const places = [...[...tierOf.keys()].sort(byRank), ...sortedRest(tierOf, ranking)];
  const again = places.slice(0, rankedAgain);
  for (const paper of again) {
    const readings = readingsUsed(units, ranking, paper);
    const used = units.map(({ typed }, i) => ({ typed, reading: readings[i] }));
    const { close, whole } = closeness(paper, used, titles);
    const entire = whole > 0 ? wholeBonus * close + wholeLength * Math.min(whole, 1) : 0;
    scores.set(paper, scoreOf(paper) * (1 + literalBonus * close + entire));
  }
  return {
    places: [...again.sort(byRank), ...places.slice(rankedAgain)],
    scoreOf,
    tierOf: (paper) => tierOf.get(paper) ?? 0,
  };
}
