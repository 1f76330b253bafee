// Imported by scripts and by the browser: postings of large collections, which tell of titles too.
import { encodePosting, type Postings, weightOfLetter } from '../postings.ts';

/** How the title of a paper says a word: as it is looked up, in another form (`GPUs`); 3 is both, 0 neither. */
export const said = { itself: 1, otherwise: 2 } as const;

/** Postings that know for each paper how its title says the word, by the numbers of `said`. */
export interface SaidPostings extends Postings {
  titles: ArrayLike<number>;
}

const signs = ['', '!', "'", '*'];

/** As `encodePostings`, with a sign before the letter where the title says the word. */
export function encodeSaid({ papers, weights, titles }: SaidPostings): string {
  let before = -1;
  return Array.from(papers, (paper, i) => {
    const gap = paper - before;
    before = paper;
    return encodePosting(gap, weights[i] ?? 0, signs[titles[i] ?? 0] ?? '');
  }).join('');
}

const weights = Float64Array.from({ length: 128 }, (_, code) => weightOfLetter(String.fromCharCode(code)));
const zero = 0x30;

/** The postings a text stands for; without a pattern, since words of large collections have tens of thousands. */
export function decodeSaid(text: string, count: number): SaidPostings {
  const found = {
    papers: new Int32Array(count),
    weights: new Float64Array(count),
    titles: new Uint8Array(count),
  };
  let [n, paper, gap, sign] = [0, -1, 0, 0];
  for (let at = 0; at < text.length && n < count; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code < zero + 10) gap = gap * 10 + code - zero;
    else if (code < zero) sign = signs.indexOf(text[at] ?? '');
    else {
      paper += gap === 0 ? 1 : gap;
      found.papers[n] = paper;
      found.weights[n] = weights[code] ?? 0;
      found.titles[n] = sign;
      [gap, sign] = [0, 0];
      n += 1;
    }
  }
  return found;
}
