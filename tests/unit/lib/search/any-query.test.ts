import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerAny } from '../../../../scripts/fuzz/answer-any.ts';
import { queryKinds } from '../../../../scripts/fuzz/queries.ts';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { shelf } from './corpus.ts';

const index = buildSearchIndex(shelf, '/');
const text = (place: number) =>
  shelf.papers.find(({ id }) => id === index.core.papers[place]?.id)?.abstract ?? null;

it.each(queryKinds(index.core).map(({ name, text: query }) => [name, query] as const))(
  'answers every query of %s, whatever is there of the index',
  (_name, queries) => {
    fc.assert(
      fc.property(queries, fc.boolean(), (query, whole) => {
        const answer = whole
          ? answerAny(index, text, query)
          : answerAny({ core: index.core, more: null }, undefined, query);
        expect(answer).toHaveProperty('outcome');
      }),
      { numRuns: 100 },
    );
  },
);
