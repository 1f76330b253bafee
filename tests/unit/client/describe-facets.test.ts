import { expect, it } from 'vitest';
import { buildSearchIndex } from '../../../scripts/publish/search-index.ts';
import { describeFacets } from '../../../src/client/search/describe-facets.ts';
import { openIndex } from '../../../src/lib/search/open-index.ts';
import { search } from '../../../src/lib/search/search.ts';
import { corpusOf, paper } from '../lib/search/corpus.ts';

const question = { query: 'paper', filters: [], limit: 10, told: 0 };
const venuesOf = (...venues: string[]) => {
  const papers = venues.map((venue, i) => paper(`p${String(i)}`, `Paper ${String(i)}`, { venue }));
  const index = buildSearchIndex(corpusOf([...papers, paper('none', 'Paper without')]), '/');
  return describeFacets(openIndex(index), question, search(index, 'paper'), undefined).venue;
};

it('calls a venue by its name, also one that every object knows', () => {
  const venues = venuesOf('ICML', 'constructor', '__proto__', 'toString');
  // What goes from the worker to the page is cloned; a function cannot be.
  expect(structuredClone(venues).map(({ label }) => label)).toEqual([
    'ICML',
    '__proto__',
    'constructor',
    'toString',
    'Not known',
  ]);
});
