import { foldTitle } from '../fold.ts';
import { closeness, titleWords } from './closeness.ts';
import type { IndexedPaper } from './index-format.ts';
import type { Reading, Unit } from './query.ts';
import type { Ranking } from './rank.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A paper's title and names as a query may equal them. */
export interface PaperKeys {
  title: string;
  names: string[];
  titleWords: string[];
}

export interface Scored {
  paper: number;
  tier: number;
  score: number;
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
  return { title: foldTitle(title), names, titleWords: titleWords(title) };
}

/** What the query would be with its misspelt words as corrected; null when none is. */
function correctedKeys(units: readonly Unit[], vocabulary: Vocabulary): Set<string> {
  if (!units.some(({ readings }) => readings[0]?.corrected)) return new Set();
  const word = (unit: Unit, { places, corrected }: Reading) =>
    foldTitle(corrected ? places.map((place) => vocabulary.words[place]).join('') : unit.typed);
  const [only, ...more] = units;
  if (only && more.length === 0) return new Set(only.readings.map((reading) => word(only, reading)));
  return new Set([
    units.map((unit) => (unit.readings[0] ? word(unit, unit.readings[0]) : foldTitle(unit.typed))).join(''),
  ]);
}

/**
 * For each paper 4 where its title or name equals the query, 3 where a title begins with it, 2 where its name equals the
 * query as corrected, 1 where its name begins with a word that is still being typed, else 0.
 * @param key the folded query
 * @param wordCount how many words it has, `the` and the like too
 */
export function tiers(
  papers: readonly PaperKeys[],
  key: string,
  wordCount: number,
  units: readonly Unit[],
  vocabulary: Vocabulary,
): number[] {
  if (key === '') return papers.map(() => 0);
  const corrected = correctedKeys(units, vocabulary);
  const beginning = wordCount > 1 && key.length >= shortestBeginning;
  const typing = units.length === 1 && units[0]?.readings[0]?.shared === true;
  return papers.map(({ title, names }) => {
    if (title === key || names.includes(key)) return 4;
    if (beginning && title.startsWith(key)) return 3;
    if (names.some((name) => corrected.has(name))) return 2;
    return typing && names.some((name) => name.startsWith(key)) ? 1 : 0;
  });
}

/** Scores are rounded, so that every machine breaks ties alike. */
function byRank(a: Scored, b: Scored): number {
  return b.tier - a.tier || Math.round(b.score * 1e6) - Math.round(a.score * 1e6) || a.paper - b.paper;
}

/** The readings by which a paper was found, unit by unit. */
export function readingsUsed(
  units: readonly Unit[],
  ranking: Ranking,
  paper: number,
): (Reading | undefined)[] {
  return units.map(({ readings }, i) => readings[ranking.best[i]?.[paper] ?? -1]);
}

/** The papers found, by tier, score and id; the first of them ranked again by how literally their titles say the words. */
export function order(
  papers: readonly PaperKeys[],
  tierOf: readonly number[],
  units: readonly Unit[],
  ranking: Ranking,
  vocabulary: Vocabulary,
): Scored[] {
  const found = tierOf
    .map((tier, paper) => ({ paper, tier, score: ranking.scores[paper] ?? 0 }))
    .filter(({ tier, score }) => tier > 0 || score > 0)
    .sort(byRank);
  const again = found.slice(0, rankedAgain).map((scored) => {
    const readings = readingsUsed(units, ranking, scored.paper);
    const used = units.map(({ typed }, i) => ({ typed, reading: readings[i] }));
    const { close, whole } = closeness(papers[scored.paper]?.titleWords ?? [], used, vocabulary);
    const entire = whole > 0 ? wholeBonus * close + wholeLength * Math.min(whole, 1) : 0;
    return { ...scored, score: scored.score * (1 + literalBonus * close + entire) };
  });
  return [...again.sort(byRank), ...found.slice(rankedAgain)];
}
