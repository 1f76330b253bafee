import { describe, expect, it } from 'vitest';
import { generatedGraph, withoutPapers } from '../../../scripts/bench/generated-graph.ts';
import { buildGraph } from '../../../src/lib/graph.ts';

describe('generatedGraph', () => {
  const { graph, homes, corpus } = generatedGraph(2600);
  const count = (start: string): number => graph.nodes.filter(({ id }) => id.startsWith(start)).length;
  const perPaper = (type: string): number =>
    graph.edges.filter((edge) => edge.type === type).length / count('paper:');

  it('has as many nodes as asked for, mixed as in the shipped map', () => {
    expect(graph.nodes).toHaveLength(2600);
    expect(count('paper:') / 2600).toBeCloseTo(0.83, 1);
    expect(count('work:')).toBe(390);
    expect(count('topic:')).toBe(29);
    expect(count('theme:')).toBe(8);
    expect(homes.size).toBe(count('paper:'));
  });

  it('has the edges of the shipped map, paper for paper', () => {
    expect(perPaper('names')).toBeCloseTo(1.6, 1);
    expect(perPaper('topic')).toBeCloseTo(1.85, 1);
    expect(perPaper('related')).toBeCloseTo(2.7, 1);
    expect(perPaper('citation')).toBeCloseTo(0.05, 2);
  });

  it('is the same every time, and says when it would be too small', () => {
    expect(JSON.stringify(generatedGraph(300).graph)).toBe(JSON.stringify(generatedGraph(300).graph));
    expect(() => generatedGraph(39)).toThrow('A generated graph needs 40 nodes or more, not 39.');
  });

  it('can be taken back to before some papers came', () => {
    const gone = new Set(corpus.papers.slice(0, 10).map(({ id }) => id as string));
    const before = buildGraph(withoutPapers(corpus, gone), '/');
    expect(before.nodes.filter(({ id }) => id.startsWith('paper:'))).toHaveLength(count('paper:') - 10);
  });
});
