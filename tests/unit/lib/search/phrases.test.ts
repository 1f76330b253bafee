import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../scripts/publish/search-index.ts';
import { holdsPhrase } from '../../../../src/lib/search/phrases.ts';
import { search } from '../../../../src/lib/search/search.ts';
import { corpusOf, paper } from './corpus.ts';

const papers = [
  paper('a', 'Low-rank projection', { abstract: 'We train on one GPU.' }),
  paper('b', 'Projection of rank', { abstract: 'A low rank is kept; gradient low-rank projection.' }),
  paper('c', 'Rank', { abstract: 'Rank it. Projection is low.' }),
  paper('d', 'Low cost', { abstract: 'Neither of the two is it.' }),
  paper('e', 'Low rank, no abstract'),
];
const index = buildSearchIndex(corpusOf(papers), '/');
const text = (place: number) => papers[place]?.abstract ?? null;
const ids = (query: string, known?: typeof text) => {
  const answer = search(index, query, known ? { text: known } : {});
  return {
    told: answer.papers.map(({ id }) => String(id)).sort(),
    untold: answer.untold.map((place) => String(index.core.papers[place]?.id)).sort(),
  };
};

it.each([
  ['Low-Rank Projection', 'low rank', true],
  ['LOW — RANK', 'low-rank', true],
  ['below rank', 'low rank', false],
  ['low ranks', 'low rank', false],
  ['H$_2$O: Naïve', 'h2o naive', true],
  ['', 'a', false],
])('%j says %j: %j', (whole, phrase, says) => {
  expect(holdsPhrase(whole, phrase)).toBe(says);
});

describe('a phrase', () => {
  it('is told from the title, and untold until the abstract is there', () => {
    expect(ids('"low rank"')).toEqual({ told: ['a', 'e'], untold: ['b', 'c'] });
  });

  it('is told from the abstract when that is there', () => {
    expect(ids('"low rank"', text).untold).toEqual([]);
    expect(ids('"low rank projection"', text)).toEqual({ told: ['a', 'b'], untold: [] });
    expect(ids('"on one GPU"', text).told).toEqual(['a']);
  });

  it('asks only for texts that the filters leave', () => {
    expect(ids('"low rank" year:2020').untold).toEqual([]);
  });

  it('beside another asks for both, beside words only for itself', () => {
    expect(ids('"low rank" "one gpu"', text).told).toEqual(['a']);
    expect(ids('"one gpu" gradient', text).told).toEqual(['a']);
  });

  it('of a word that nobody says leaves nothing, and asks for no text', () => {
    expect(ids('"low zebra"')).toEqual({ told: [], untold: [] });
  });

  it('of small words is told from the text', () => {
    expect(ids('low "of the"', text).told).toEqual(['d']);
  });
});

describe('a word with a sign', () => {
  it('must be there', () => {
    expect(ids('rank +gradient').told).toEqual(['b']);
    expect(ids('rank +zebra').told).toEqual([]);
  });

  it('must not be there', () => {
    expect(ids('rank -gradient').told).toEqual(['a', 'c', 'e']);
    expect(ids('rank -zebra').told).toEqual(['a', 'b', 'c', 'e']);
    expect(ids('-rank').told).toEqual(['d']);
  });

  it('means nothing on a small word', () => {
    expect(ids('rank +the -of').told).toEqual(ids('rank').told);
  });
});

it('a phrase with a minus is told like another', () => {
  expect(ids('rank -"low rank"')).toEqual({ told: [], untold: ['b', 'c'] });
  expect(ids('rank -"low rank"', text)).toEqual({ told: ['c'], untold: [] });
});
