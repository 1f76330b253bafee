// Imported by scripts and by the browser: postings are written and read in one way only.

/** A paper that holds a word: its place in the index's list, and the word's weighted frequency there. */
export interface Posting {
  paper: number;
  weight: number;
}

const levels = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lowest = 0.1;
const step = 1.125;

/**
 * Postings as text: for each paper, in order, the distance from the one before (left out when it is 1) and a letter for
 * the weight, which is rounded to one of 52 levels from 0.1 to 40, an eighth apart.
 */
export function encodePostings(postings: readonly Posting[]): string {
  let before = -1;
  return postings
    .map(({ paper, weight }) => {
      const gap = paper - before;
      before = paper;
      const level = Math.round(Math.log(weight / lowest) / Math.log(step));
      return `${gap === 1 ? '' : gap}${levels[Math.min(Math.max(level, 0), levels.length - 1)]}`;
    })
    .join('');
}

const weightOf = new Map(Array.from(levels, (letter, level) => [letter, lowest * step ** level]));

/** The postings a text stands for. Characters that no encoder writes are passed over. */
export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let paper = -1;
  for (const [, gap, letter] of text.matchAll(/(\d*)([A-Za-z])/g)) {
    paper += gap === '' ? 1 : Number(gap);
    postings.push({ paper, weight: weightOf.get(letter ?? '') ?? lowest });
  }
  return postings;
}
