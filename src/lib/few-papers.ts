import type { Corpus } from '../schemas/corpus.ts';

/** From here on a file for each paper would bring a site near the 20,000 files at which common hosts stop. */
const many = 2000;

/** Whether the collection is small enough for files of one paper each (pictures, citation files). */
export function hasFewPapers(corpus: Corpus): boolean {
  return corpus.papers.length < many;
}
