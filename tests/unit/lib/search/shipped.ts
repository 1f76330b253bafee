import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';

const { corpus } = readCorpus('content');
if (!corpus) throw new Error('The shipped content does not read. Run "npm run normalize".');

/** The papers of the shipped content, and its index. */
export const { papers } = corpus;
export const index = buildSearchIndex(corpus, '/');
