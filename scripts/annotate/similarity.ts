import { manyTimes } from './many-times.ts';
import { termsOf } from './terms.ts';

/** What is compared of a paper. */
export interface Text {
  title: string;
  abstract: string | null;
  /** Ids of works that count beside the words. */
  works?: readonly string[];
}

/** Terms → weight; of length one. */
export type TermVector = ReadonlyMap<string, number>;

/** A paper near another one: its place in the list, and the cosine of the two vectors. */
export interface Neighbour {
  index: number;
  score: number;
}

const titleWeight = 3;
/** A work is a sign of its subject as two words are. */
const workWeight = 2;
/** Papers that may share a term that counts: it keeps the time in proportion to the number of papers. */
const mostShared = 1000;

/**
 * The weights of the telling terms of each text (`terms.ts`), and of the works it names, of length one. They are (1 + ln tf) · ln(N / df), the
 * "ltc" of Salton and Buckley 1988. Terms of one text only tell of no likeness; terms in more than a fifth of a large
 * corpus, or in more than a thousand papers, tell little and cost most of the time: both are left out.
 * @param read the terms of a piece of text
 */
export function termVectors(texts: readonly Text[], read = termsOf): Map<string, number>[] {
  const seen = manyTimes(texts, (text) => counts(text, read).keys());
  // A term is kept once, whatever texts hold it.
  const known = new Map<string, { term: string; df: number }>();
  const tf = texts.map((text) => {
    const own: [{ term: string; df: number }, number][] = [];
    for (const [term, n] of counts(text, read)) {
      if (!seen(term)) continue;
      const row = known.get(term) ?? { term, df: 0 };
      if (row.df === 0) known.set(term, row);
      row.df += 1;
      own.push([row, n]);
    }
    return own;
  });
  const tooCommon = Math.min(mostShared, Math.max(20, texts.length / 5));
  return tf.map((terms) => {
    const weights = terms.flatMap(([{ term, df: documents }, n]): [string, number][] => {
      return documents < 2 || documents > tooCommon
        ? []
        : [[term, (1 + Math.log(n)) * Math.log(texts.length / documents)]];
    });
    const length = Math.hypot(...weights.map(([, w]) => w)) || 1;
    return new Map(weights.map(([term, w]) => [term, w / length]));
  });
}

/**
 * For each vector up to `howMany` others with a cosine of at least `least`, highest first, then in the order of the
 * list. Only vectors that share a key are compared.
 */
export function nearest(
  vectors: readonly ReadonlyMap<string, number>[],
  howMany: number,
  least: number,
): Neighbour[][] {
  // Flat lists of numbers: this loop is where the time of a large corpus goes.
  const postings = new Map<string, { papers: number[]; weights: number[] }>();
  vectors.forEach((vector, paper) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? { papers: [], weights: [] };
      list.papers.push(paper);
      list.weights.push(weight);
      postings.set(term, list);
    }
  });
  const scores = new Float64Array(vectors.length);
  return vectors.map((vector, self) => {
    // What shares a term is a small part of a large list: only that is looked at and cleared.
    const touched: number[] = [];
    for (const [term, weight] of vector) {
      const { papers, weights } = postings.get(term) ?? { papers: [], weights: [] };
      for (let at = 0; at < papers.length; at += 1) {
        const other = papers[at] ?? 0;
        const [score, more] = [scores[other] ?? 0, weight * (weights[at] ?? 0)];
        if (score === 0 && more !== 0) touched.push(other);
        scores[other] = score + more;
      }
    }
    scores[self] = 0;
    const close = highest(touched, scores, howMany, least);
    for (const other of touched) scores[other] = 0;
    return close;
  });
}

/** Of these places those with the highest scores of at least `least`, highest first, then in the order of places. */
function highest(
  places: readonly number[],
  scores: Float64Array,
  howMany: number,
  least: number,
): Neighbour[] {
  let kept: Neighbour[] = [];
  let floor = least;
  const cut = (): void => {
    kept.sort((a, b) => b.score - a.score || a.index - b.index);
    kept = kept.slice(0, howMany);
    if (kept.length === howMany) floor = kept.at(-1)?.score ?? least;
  };
  for (const index of places) {
    const score = scores[index] ?? 0;
    if (score >= floor) kept.push({ index, score });
    if (kept.length >= 8 * howMany) cut();
  }
  cut();
  return kept;
}

/** The term of a work; no word is written so. */
export function workTerm(work: string): string {
  return `@${work}`;
}

/** Terms and works with their weighted counts. */
function counts({ title, abstract, works = [] }: Text, read: typeof termsOf): Map<string, number> {
  const out = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) out.set(term, (out.get(term) ?? 0) + weight);
  };
  add(read(title), titleWeight);
  add(read(abstract ?? ''), 1);
  add(works.map(workTerm), workWeight);
  return out;
}
