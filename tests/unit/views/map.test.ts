import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../../../src/lib/layout/layout.ts';
import { buildGraph, paperHomes } from '../../../src/lib/graph.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { mapView } from '../../../src/views/map.ts';

const paper = (id: string) => ({
  id,
  title: `The paper ${id}`,
  shortName: id,
  abstract: 'Better than galore.',
});

function sample(): Corpus {
  const corpus = {
    site: { showAbstracts: true, themes: [{ id: 'memory', name: 'Memory', description: '' }] },
    papers: ['adan', 'galore', 'spam'].map(paper),
    topics: [{ id: 'training', name: 'Training', theme: 'memory' }],
    assignments: new Map(['adan', 'galore', 'spam'].map((id) => [id, { primary: 'training', also: [] }])),
    works: [
      {
        id: 'galore',
        name: 'galore',
        paper: 'galore',
        namedBy: [
          {
            paper: 'spam',
            mentions: [{ quote: 'galore', field: 'abstract', start: 12, end: 18, relation: 'compares' }],
          },
        ],
      },
    ],
    related: new Map(),
    layout: { generated: '', width: 1, height: 1, nodes: {} },
  } as unknown as Corpus;
  const layout = layoutGraph(buildGraph(corpus, '/'), paperHomes(corpus), null);
  return { ...corpus, layout: { generated: '', ...layout } };
}

describe('mapView', () => {
  const corpus = sample();
  const view = mapView(corpus, '/base/');

  it('draws every node, the most important first, at its place', () => {
    expect(view.nodes.map(({ id }) => id)).toEqual([
      'theme:memory',
      'topic:training',
      'paper:galore',
      'paper:spam',
      'paper:adan',
    ]);
    expect(view.nodes[2]).toMatchObject({ url: '/base/papers/galore/', title: 'The paper galore', theme: 1 });
  });

  it('names themes, topics and papers that take part in a citation on the whole map, other papers later', () => {
    const from = new Map(view.nodes.map((node) => [node.id, node.label.from]));
    expect(from.get('theme:memory')).toBeLessThanOrEqual(0.5);
    expect(from.get('topic:training')).toBe(0.5);
    expect(from.get('paper:galore')).toBe(1);
    expect(from.get('paper:adan')).toBe(2);
  });

  it('draws citations with their words, and hands all edges to the script', () => {
    expect(view.arrows.map(({ from, to, quote }) => [from.id, to.id, quote])).toEqual([
      ['paper:spam', 'paper:galore', 'Better than galore.'],
    ]);
    expect(view.edges).toBe('citation 3-2;names;topic 1-0 4-1 2-1 3-1;related');
    expect(view.counts).toEqual({ citation: 1, names: 0, topic: 4, related: 0 });
  });

  it('gives each region a land, and counts the papers that have no place', () => {
    expect(view.lands.length).toBeGreaterThan(0);
    expect(mapView({ ...corpus, layout: { ...corpus.layout, nodes: {} } }, '/').unplaced).toBe(3);
  });
});
