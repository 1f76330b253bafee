import { byText } from '../../src/lib/fold.ts';
import type { ComparedTerm } from '../../src/lib/compare/format.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Work } from '../../src/schemas/work.ts';
import { fewTexts, manyTimes } from '../annotate/many-times.ts';
import { readable, smallWords } from '../annotate/readable.ts';
import { type Phrases, phrasesIn, readText } from '../annotate/shared-phrases.ts';
import { wordsOfNames } from '../annotate/shared-works.ts';

/** Most phrases of one paper: the weakest of an abstract tell of no subject. */
const most = 120;
/** What each further word adds to the weight of a phrase, since it says more. */
const perWord = 0.3;

/**
 * What gives the telling phrases of each paper, by its place in the order given, each list by its words, so that no text can be put together from
 * it. Kept is what a paper says twice or another one says too, but for names of works, which are told elsewhere. They weigh
 * (1 + ln tf) · ln(1 + N / df), as in Salton and Buckley 1988, the one added so that a word of all papers still counts a
 * little: two papers that share nothing else share that.
 * @param works those that a paper introduced or names
 */
export function comparedTerms(
  papers: readonly Paper[],
  works: (paper: Paper) => readonly Work[],
): (place: number) => ComparedTerm[] {
  const read = (paper: Paper): Phrases => phrasesIn(readText(paper));
  // Those of a large corpus do not fit into memory at once: they are found again for each paper.
  const kept = papers.length < fewTexts ? papers.map(read) : null;
  const phrasesOf = (paper: Paper, place: number): Phrases => kept?.[place] ?? read(paper);
  const small = smallWords(papers);
  const seen = manyTimes(papers, (paper) => read(paper).keys());
  const df = new Map<string, number>();
  papers.forEach((paper, place) => {
    for (const key of phrasesOf(paper, place).keys()) if (seen(key)) df.set(key, (df.get(key) ?? 0) + 1);
  });
  return (place) => {
    const paper = papers[place];
    if (paper === undefined) return [];
    const names = wordsOfNames(works(paper));
    const found = [...phrasesOf(paper, place)].flatMap(([key, { words, forms }]) => {
      const others = df.get(key) ?? 1;
      if ((others < 2 && forms.length < 2) || words.every((word) => names.has(word))) return [];
      const weight =
        (1 + Math.log(forms.length)) *
        Math.log(1 + papers.length / others) *
        (1 + perWord * (words.length - 1));
      return [{ words: words.join(' '), weight: Math.round(weight * 100), forms }];
    });
    return found
      .toSorted((a, b) => b.weight - a.weight || byText(a.words, b.words))
      .slice(0, most)
      .toSorted((a, b) => byText(a.words, b.words))
      .map(({ words, weight, forms }): ComparedTerm => {
        const written = readable(forms, small);
        return written === words ? [words, weight] : [words, weight, written];
      });
  };
}
