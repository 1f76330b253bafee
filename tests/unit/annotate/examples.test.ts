import { describe, expect, it } from 'vitest';
import { readExamples, placedFirst } from '../../../scripts/annotate/examples.ts';
import { paperId, themeId, topicId } from '../../../src/schemas/id.ts';
import type { Topic, TopicAssignment } from '../../../src/schemas/topic.ts';

const topic = (id: string, examples: string[]): Topic => ({
  id: topicId.parse(id),
  name: id,
  theme: themeId.parse('kitchen'),
  definition: `About ${id}.`,
  examples: examples.map((paper) => paperId.parse(paper)),
  vocabulary: {},
});
const papers = ['rye', 'oat'].map((id) => ({ id: paperId.parse(id) }));

describe('examples of topics', () => {
  it('follow a paper to its present address', () => {
    const registry = { rye: { titles: ['rye'], former: [paperId.parse('old-rye')] } };
    const { examples, findings } = readExamples([topic('bread', ['old-rye'])], papers, registry);
    expect([...examples]).toEqual([['rye', 'bread']]);
    expect(findings).toEqual([]);
  });

  it('must be papers of the collection, each of one topic', () => {
    const { findings } = readExamples([topic('bread', ['rye', 'spelt']), topic('soup', ['rye'])], papers, {});
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      `topics/bread.md: field "examples": "spelt" is no paper here. Give the last part of a paper's address, or take it out.`,
      'topics/soup.md: field "examples": "rye" is an example of "bread" already. A paper belongs first to one topic: take one out.',
    ]);
  });

  it('stand first in their topic, with what the rule found behind', () => {
    const [bread, stew] = [topicId.parse('bread'), topicId.parse('stew')];
    const found: TopicAssignment = {
      primary: topicId.parse('soup'),
      also: ['bread', 'cake', 'salad'].map((id) => topicId.parse(id)),
      basis: 'rule',
      scores: [],
    };
    expect(placedFirst(found, bread, 'example')).toMatchObject({
      primary: 'bread',
      also: ['soup', 'cake', 'salad'],
      basis: 'example',
    });
    expect(placedFirst(found, stew, 'example').also).toEqual(['soup', 'bread', 'cake']);
    expect(placedFirst({ ...found, primary: null, also: [] }, stew, 'example').also).toEqual([]);
  });
});
