import { expect, it } from 'vitest';
import { author } from '../../../src/schemas/annotations.ts';
import { commonPair, plainIndex, queryExamples } from '../../../src/views/plain-index.ts';
import { paper, sample } from './sample.ts';

it('leads to topics, authors by letter and works by kind without a search', () => {
  const corpus = sample();
  const [first] = corpus.papers;
  const authors = [author.parse({ id: 'tri-dao', name: 'Tri Dao', papers: [first?.id], basis: 'single' })];
  const { themes, letters, works } = plainIndex({ ...corpus, authors }, '/base/');
  expect(letters).toEqual([{ label: 'D', url: '/base/authors/#letter-d' }]);
  for (const { url } of works) expect(url).toMatch(/^\/base\/works\/.*#/);
  for (const { topics } of themes)
    for (const { url } of topics) expect(url).toMatch(/^\/base\/topics\/[^/]+\/$/);
  expect(works.length + themes.length).toBeGreaterThan(0);
});

it('gives examples that this collection answers, and none where it holds nothing', () => {
  const corpus = sample();
  expect(queryExamples({ ...corpus, papers: [], topics: [], authors: [] }, '/')).toEqual({
    name: null,
    words: null,
    author: null,
    topic: null,
    venue: null,
    years: null,
    code: false,
  });
  expect(queryExamples(corpus, '/base/').topic).toBe('training');
  const papers = [paper('old', { published: { date: '1987', precision: 'year', basis: 'stated' } })];
  expect(queryExamples({ ...corpus, papers }, '/')).toMatchObject({ years: '1985..1987', code: false });
});

it('finds the two words that most titles hold side by side', () => {
  expect(commonPair(['Small Language Models', 'Language models at rest', 'On the Small Things'])).toEqual([
    'language',
    'models',
  ]);
  expect(commonPair(['A: B', 'Ünïcode törns'])).toBeNull();
});
