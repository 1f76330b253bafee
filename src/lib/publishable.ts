import type { Corpus } from '../schemas/corpus.ts';

/**
 * The corpus without what a site with `showAbstracts: false` must not say: abstracts, and results, which are sentences of
 * abstracts. A mention stays, since its quote is only the name; its offsets then refer to a text that is not published.
 */
export function publishable(corpus: Corpus): Corpus {
  if (corpus.site.showAbstracts) return corpus;
  return {
    ...corpus,
    papers: corpus.papers.map((paper) => ({ ...paper, abstract: null })),
    results: [],
  };
}
