import { describe, expect, it } from 'vitest';
import { scoreTopics } from '../../../scripts/annotate/topic-score.ts';
import { themeId, topicId } from '../../../src/schemas/id.ts';
import type { Topic } from '../../../src/schemas/topic.ts';
import { paper } from '../views/sample.ts';

const topic = (id: string, vocabulary: Topic['vocabulary']): Topic => ({
  id: topicId.parse(id),
  name: id,
  theme: themeId.parse('kitchen'),
  definition: `About ${id}.`,
  examples: [],
  vocabulary,
});

describe('the score of topics', () => {
  const rye = paper('rye', { title: 'Rye: A Loaf', shortName: 'Rye', abstract: 'Soup with soup.' });
  const broth = paper('broth', { title: 'Broth', abstract: 'A soup.' });
  const tea = paper('tea', { title: 'Tea', abstract: null });
  const topics = [topic('bread', { loaf: 3, rye: 1, bun: 2 }), topic('soup', { soup: 2 })];
  const [bread, soup] = topics.map(({ id }) => id) as [Topic['id'], Topic['id']];
  const score = scoreTopics(
    [rye, broth, tea],
    topics,
    new Map([
      [rye.id, soup],
      [broth.id, soup],
    ]),
  );

  it('counts the examples that the words alone bring to their topic, and says what misled the others', () => {
    expect(score).toMatchObject({ examples: 2, first: 1, among: 2 });
    expect(score.elsewhere).toEqual([
      { title: 'Rye: A Loaf', wanted: soup, got: bread, words: ['loaf', 'rye'], among: true },
    ]);
  });

  it('names what a curator should look at', () => {
    expect(score.unshown).toEqual(['bread']);
    expect(score.without).toEqual(['Tea']);
    expect(score.names).toEqual([{ topic: 'bread', word: 'rye' }]);
    expect([score.unused, score.words]).toEqual([1, 4]);
  });

  it('counts a word as used in each of its spellings', () => {
    const two = [topic('bread', { 'hot-loaf': 3, 'hot loaf': 2, oven: 1 })];
    const { unused, words } = scoreTopics([paper('hot', { title: 'A hot loaf' })], two, new Map());
    expect([unused, words]).toEqual([1, 3]);
  });
});
