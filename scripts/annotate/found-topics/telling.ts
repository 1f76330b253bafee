import { byText } from '../../../src/lib/fold.ts';
import type { Candidate } from './candidates.ts';

/** A phrase as it tells one group from all others. */
export interface Telling {
  phrase: Candidate;
  /** Papers of the group that hold it. */
  papers: number[];
  /** Its share of the group, by its share of the rest. */
  lift: number;
  score: number;
}

/** A longer phrase says more at once. */
const byLength = [1, 1.8, 1.9];
/** `quantization`, `forecasting`: one word that is the name of a field. */
const field = /(?:ing|tion|sion|ity|ment|ness|ence|ance|ics|ism|sis|graphy|logy)$/;
const asField = 1.4;
/** What is nearly as common elsewhere tells nothing; one word alone must tell more. */
const leastLift = [4, 2, 2];
/** A name must stand in this share of a group's papers. */
const leastCover = 0.1;
/** A phrase of which so many papers use a longer one is a piece of that. */
const partOf = 0.5;

/**
 * The phrases that tell each group from the rest, best first: weight in the group × log of the ratio of its shares inside
 * and outside (the group's part of the Kullback-Leibler divergence, as in class-based tf-idf). A title weighs double.
 * @param groupAt group of each paper, below 0 for none
 */
export function tellingPhrases(
  phrases: readonly Candidate[],
  groupAt: ArrayLike<number>,
  groups: number,
): Telling[][] {
  const sizes = new Array<number>(groups).fill(0);
  for (let i = 0; i < groupAt.length; i += 1) {
    const group = groupAt[i] ?? -1;
    if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const rows = sizes.map((): Telling[] => []);
  for (const phrase of phrases) {
    const weight = new Map<number, number>();
    const papers = new Map<number, number[]>();
    let all = 0;
    for (const [paper, amount] of phrase.papers) {
      const group = groupAt[paper] ?? -1;
      all += amount;
      if (group < 0) continue;
      weight.set(group, (weight.get(group) ?? 0) + amount);
      const own = papers.get(group);
      if (own) own.push(paper);
      else papers.set(group, [paper]);
    }
    const length = Math.min(phrase.words.length, byLength.length) - 1;
    const worth = length === 0 && isFieldName(phrase) ? asField : (byLength[length] ?? 1);
    for (const [group, inside] of weight) {
      const own = papers.get(group) ?? [];
      const size = sizes[group] ?? 1;
      const lift = inside / size / ((all - inside + 0.5) / (groupAt.length - size + 1));
      if (own.length < 2 || lift <= 1) continue;
      rows[group]?.push({ phrase, papers: own, lift, score: inside * Math.log(lift) * worth });
    }
  }
  return rows.map((row) =>
    withoutPieces(row).sort((a, b) => b.score - a.score || byText(a.phrase.key, b.phrase.key)),
  );
}

/** Whether a phrase is the name of a field by its form: two words or more, or one like `forecasting`. */
export function isFieldName({ words, key }: Candidate): boolean {
  return words.length > 1 || field.test(key);
}

/** Whether a phrase tells enough, of enough of a group's papers, to name the group. */
export function tellsEnough({ phrase, papers, lift }: Telling, size: number): boolean {
  return (
    papers.length >= leastCover * size &&
    lift >= (leastLift[Math.min(phrase.words.length, leastLift.length) - 1] ?? 1)
  );
}

/** The phrases without those that mostly stand as a piece of one longer phrase. */
function withoutPieces(row: Telling[]): Telling[] {
  /** Words of a piece → how many papers the commonest phrase has that it is a piece of. */
  const longer = new Map<string, number>();
  for (const { phrase, papers } of row) {
    for (const piece of piecesOf(phrase.words))
      longer.set(piece, Math.max(longer.get(piece) ?? 0, papers.length));
  }
  return row.filter(
    ({ phrase, papers }) => (longer.get(phrase.words.join(' ')) ?? 0) < partOf * papers.length,
  );
}

/** All runs of the words but that of all. */
function piecesOf(words: readonly string[]): Set<string> {
  const pieces = new Set<string>();
  for (let length = 1; length < words.length; length += 1)
    for (let from = 0; from + length <= words.length; from += 1)
      pieces.add(words.slice(from, from + length).join(' '));
  return pieces;
}
