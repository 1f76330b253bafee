import { authorsInWords, dateBasis, dateInWords, venueInWords } from '../lib/paper-words.ts';
import { kindInWords, paperDoes, relationInWords } from '../lib/work-words.ts';
import { count, listed, number, shortened } from '../lib/wording.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Relation, WorkKind } from '../schemas/work.ts';

export { authorsInWords, count, dateBasis, dateInWords, kindInWords, listed, number };
export { paperDoes, relationInWords, shortened, venueInWords };

/** The readable name of a document, or its file's name. */
export function documentName(corpus: Corpus, document: string): string {
  return corpus.documents.get(document)?.name ?? document;
}

/** Several works of a kind, as a heading. */
export const kindsInWords: Record<WorkKind, string> = {
  method: 'Methods',
  model: 'Models',
  system: 'Systems',
  dataset: 'Datasets',
  benchmark: 'Benchmarks',
  hardware: 'Hardware',
  reference: 'Publications',
};

/** `a method`, `hardware`. */
export function aKind(kind: WorkKind): string {
  return kind === 'hardware' ? 'hardware' : `a ${kindInWords[kind]}`;
}

/** What the papers listed do with a work. */
export const papersDo: Record<Relation, string> = {
  'builds-on': 'Build on it',
  compares: 'Compare with it',
  uses: 'Use it',
  mentions: 'Mention it',
};
