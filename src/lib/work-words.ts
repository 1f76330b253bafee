import type { Relation, WorkKind } from '../schemas/work.ts';

export const kindInWords: Record<WorkKind, string> = {
  method: 'method',
  model: 'model',
  system: 'system',
  dataset: 'dataset',
  benchmark: 'benchmark',
  hardware: 'hardware',
  reference: 'publication',
};

/** Ways to name a work; what says most first. */
export const relations: readonly Relation[] = ['builds-on', 'compares', 'uses', 'mentions'];

/** What a paper does with the works listed. */
export const paperDoes: Record<Relation, string> = {
  'builds-on': 'Builds on',
  compares: 'Compares with',
  uses: 'Uses',
  mentions: 'Mentions',
};

export const relationInWords: Record<Relation, string> = {
  'builds-on': 'builds on it',
  compares: 'compares with it',
  uses: 'uses it',
  mentions: 'mentions it',
};
