import { describe, expect, it } from 'vitest';
import { relatedPaper } from '../../../src/schemas/annotations.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { examplePairs } from '../../../src/views/compare.ts';
import { claim, corpus, paper, topic } from './sample.ts';

const near = (other: string, score: number) =>
  relatedPaper.parse({ paper: other, score, terms: ['low rank'], works: [], names: false, namedBy: false });

/** Papers by topic, and what is near what. */
function made(topics: Record<string, string>, rows: [string, string, number][]): Corpus {
  const ids = [...new Set(rows.flatMap(([a, b]) => [a, b]))].toSorted();
  const names = [...new Set(Object.values(topics))];
  return corpus({
    papers: ids.map((id) => paper(id)),
    topics: names.map((id) => topic(id, id.slice(0, 1))),
    assignments: new Map(
      Object.entries(topics).map(([id, primary]) => [
        paperId.parse(id),
        topicAssignment.parse({ primary, also: [], basis: 'rule', scores: [] }),
      ]),
    ),
    related: new Map(
      ids.map((id) => [
        paperId.parse(id),
        rows.filter(([a]) => a === id).map(([, other, score]) => near(other, score)),
      ]),
    ),
  });
}
const urls = (given: Corpus) =>
  examplePairs(given, '/map/').map(({ url }) => url.replace('/map/compare/?papers=', ''));

describe('pairs to begin with', () => {
  it('are those most alike, one a topic, other themes first, no paper twice', () => {
    const given = made(
      { a: 'x1', b: 'x1', c: 'x1', d: 'x1', e: 'x2', f: 'x2', g: 'y1', h: 'y1', i: 'x1', j: 'y1' },
      [
        ['a', 'b', 0.9],
        ['c', 'd', 0.8],
        ['e', 'f', 0.7],
        ['g', 'h', 0.5],
        ['i', 'j', 0.99],
      ],
    );
    expect(urls(given)).toEqual(['a,b', 'g,h', 'e,f']);
    expect(examplePairs(given, '/map/')[0]).toMatchObject({
      url: '/map/compare/?papers=a,b',
      topic: { label: 'X1', url: '/map/topics/x1/' },
      terms: 'low rank',
    });
  });

  it('rather claim something of one kind', () => {
    const given = made({}, [
      ['a', 'b', 0.9],
      ['a', 'c', 0.8],
    ]);
    expect(urls(given)).toEqual(['a,b']);
    const results = ['a', 'c'].map((id) => claim(`${id}-1`, id, 'It takes 65.5% less.', '65.5% less'));
    expect(urls({ ...given, results })).toEqual(['a,c']);
  });

  it('are none where nothing is like anything', () => {
    expect(urls(corpus())).toEqual([]);
    expect(urls(corpus({ papers: [paper('a')] }))).toEqual([]);
  });
});
