// Imported by scripts and by the browser: postings are written and read in one way only.

/** The papers that hold a word, by their places in the index's list, and the word's weighted frequency in each. */
export interface Postings {
  papers: ArrayLike<number>;
  weights: ArrayLike<number>;
}

const levels = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lowest = 0.1;
const step = 1.125;

/** A posting as text; the distance is left out when it is 1. */
export function encodePosting(gap: number, weight: number, sign = ''): string {
  const level = Math.round(Math.log(weight / lowest) / Math.log(step));
  return `${gap === 1 ? '' : gap}${sign}${levels[Math.min(Math.max(level, 0), levels.length - 1)]}`;
}

/**
 * Postings as text: for each paper, in order, the distance from the one before (left out when it is 1) and a letter for
 * the weight, which is rounded to one of 52 levels from 0.1 to 40, an eighth apart.
 */
export function encodePostings({ papers, weights }: Postings): string {
  let before = -1;
  return Array.from(papers, (paper, i) => {
    const gap = paper - before;
    before = paper;
    return encodePosting(gap, weights[i] ?? 0);
  }).join('');
}

/** What a letter stands for; nothing else than a letter counts. */
export function weightOfLetter(letter: string): number {
  return weightOf.get(letter) ?? 0;
}

const weightOf = new Map(Array.from(levels, (letter, level) => [letter, lowest * step ** level]));

/** The postings a text stands for. Characters that no encoder writes are passed over. */
export function decodePostings(text: string): Postings {
  const papers: number[] = [];
  const weights: number[] = [];
  let paper = -1;
  for (const [, gap, letter] of text.matchAll(/(\d*)([A-Za-z])/g)) {
    paper += gap === '' ? 1 : Number(gap);
    papers.push(paper);
    weights.push(weightOf.get(letter ?? '') ?? lowest);
  }
  return { papers, weights };
}
