import { describe, expect, it } from 'vitest';
import { representatives } from '../../../src/lib/representatives.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { corpus, named } from '../views/sample.ts';

const id = (text: string) => paperId.parse(text);

/** Papers by their share of the topic, and pairs that are alike. */
function given(
  shares: Record<string, number>,
  pairs: [string, string, number][] = [],
  more: Partial<Corpus> = {},
) {
  const assignments = Object.entries(shares).map(([paper, share]) => {
    const scores = [
      { topic: 'here', score: share, words: [] },
      { topic: 'there', score: 1 - share, words: [] },
    ];
    return [id(paper), topicAssignment.parse({ primary: 'here', also: [], basis: 'rule', scores })] as const;
  });
  const rows = (paper: string) =>
    pairs
      .filter(([from]) => from === paper)
      .map(([, other, score]) => ({
        ...{ paper: id(other), score, terms: ['x'], works: [], names: false, namedBy: false },
      }));
  const related = new Map(Object.keys(shares).map((paper) => [id(paper), rows(paper)]));
  return corpus({ assignments: new Map(assignments), related, ...more });
}

const best = (of: Corpus, howMany = 3) => representatives(of, 'here', [...of.assignments.keys()], howMany);

describe('representatives', () => {
  it('begins with the paper that is like most of the topic', () => {
    const of = given({ a: 0.6, b: 0.6, hub: 0.6 }, [
      ['hub', 'a', 0.8],
      ['hub', 'b', 0.8],
    ]);
    expect(best(of, 1)).toEqual(['hub']);
  });

  it('then shows another side, not the same again', () => {
    const of = given({ a1: 0.6, a2: 0.6, a3: 0.6, b1: 0.6, b2: 0.6 }, [
      ['a1', 'a2', 0.9],
      ['a1', 'a3', 0.9],
      ['a2', 'a3', 0.9],
      ['b1', 'b2', 0.9],
    ]);
    expect(best(of, 2)).toEqual(['a1', 'b1']);
  });

  it('prefers a paper that others name, and never counts that it names itself', () => {
    const of = given({ a: 0.5, b: 0.5 }, [], {
      works: [
        named('w', 'W', { a: 'W' }, { paper: 'a' }),
        named('v', 'V', { b: 'V', x: 'V', y: 'V' }, { paper: 'b' }),
      ],
    });
    expect(best(of)).toEqual(['b', 'a']);
  });

  it('prefers papers that belong to the topic more than to others', () => {
    expect(best(given({ a: 0.1, b: 0.4, c: 0.3 }))).toEqual(['b', 'c', 'a']);
  });

  it('stands by id where all is equal, whatever the order, and takes topics of any size', () => {
    const of = given({ c: 1, a: 1, b: 1, d: 1 });
    expect(best(of)).toEqual(['a', 'b', 'c']);
    expect(best(given({ a: 1 }))).toEqual(['a']);
    expect(best(given({}))).toEqual([]);
    expect(representatives(corpus(), 'here', [id('a')], 3)).toEqual(['a']);
  });
});
