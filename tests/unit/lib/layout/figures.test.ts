import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { buildGraph, paperHomes } from '../../../../src/lib/graph.ts';
import { crossingShare, type Line } from '../../../../src/lib/layout/crossings.ts';
import { layoutFigures } from '../../../../src/lib/layout/figures.ts';
import { labelOverlaps } from '../../../../src/lib/layout/label-overlaps.ts';
import { moves, nearest } from '../../../../src/lib/layout/quality.ts';
import { labelWishes, placedNodes } from '../../../../src/lib/map/model.ts';
import type { Graph } from '../../../../src/schemas/graph.ts';

const line = (a: number, b: number, c: number, d: number): Line => [
  { x: a, y: b },
  { x: c, y: d },
];

describe('crossingShare', () => {
  it('counts pairs that cross, not those that meet in an end', () => {
    expect(crossingShare([line(0, 0, 10, 10), line(0, 10, 10, 0)])).toBe(1);
    expect(crossingShare([line(0, 0, 10, 10), line(0, 0, 10, 0)])).toBe(0);
    expect(crossingShare([line(0, 0, 10, 10), line(0, 10, 10, 0), line(0, 20, 10, 20)])).toBeCloseTo(1 / 3);
    expect(crossingShare([])).toBe(0);
  });
});

describe('nearest and moves', () => {
  const nodes = { a: [0, 0], b: [10, 0], c: [30, 0], d: [0, 500] } as Record<string, [number, number]>;
  const layout = { generated: '', width: 1000, height: 1000, nodes };

  it('finds the nearest, the nearest first', () => {
    expect(nearest(nodes, 2).get('a')).toEqual(['b', 'c']);
    expect(nearest(nodes, 9).get('d')).toEqual(['a', 'b', 'c']);
  });

  it('tells how far nodes moved, as parts of the width', () => {
    expect(moves(layout, layout)).toEqual({ median: 0, most: 0, moved: 0, neighboursKept: 1 });
    const after = { nodes: { ...nodes, c: [130, 0] as [number, number] } };
    expect(moves(layout, after)).toMatchObject({ most: 0.1, moved: 1 });
    expect(moves(layout, after, new Set(['c'])).moved).toBe(0);
  });
});

describe('layoutFigures', () => {
  it('measures a map on which a topic has no land', () => {
    const ids = ['topic:a', 'topic:b', 'paper:p', 'paper:q'];
    const nodes = ids.map((id) => ({
      id,
      label: id,
      url: '/',
      degree: 0,
      theme: null,
      x: null,
      y: null,
      square: null,
    }));
    const graph: Graph = {
      nodes,
      edges: [
        {
          ...{ id: 'e', source: 'paper:p', target: 'paper:q', type: 'related' },
          ...{ quote: null, terms: ['x'], reference: null },
        },
      ],
    };
    const homes = new Map([
      ['paper:p', 'topic:a'],
      ['paper:q', 'topic:b'],
    ]);
    const figures = layoutFigures(graph, homes, {
      generated: '',
      width: 1600,
      height: 1000,
      weights: { 'topic:a': 0, 'topic:b': -1e9 },
      nodes: {
        'topic:a': [800, 500],
        'topic:b': [801, 500],
        'paper:p': [700, 500],
        'paper:q': [900, 600],
      },
    });
    expect(figures).toMatchObject({ papers: 2, atHome: 0.5, neighbours: 1 });
  });
});

describe('the shipped map', () => {
  const { corpus } = readCorpus(fileURLToPath(new URL('../../../../content', import.meta.url)));
  if (corpus === null) throw new Error('content/ cannot be read.');
  const graph = buildGraph(corpus, '/');
  const figures = layoutFigures(graph, paperHomes(corpus), corpus.layout);

  it('holds papers in their lands, nearer to their neighbours than chance would', () => {
    expect(figures.atHome).toBe(1);
    expect(figures.neighbours).toBeGreaterThan(figures.anywhere);
  });

  it('draws no two labels over one another at zoom 1, 2, 4 and 8', () => {
    const wishes = labelWishes(placedNodes(graph));
    for (const zoom of [1, 2, 4, 8]) {
      const { drawn, overlaps } = labelOverlaps(wishes, corpus.layout.width, corpus.layout.height, zoom);
      expect(drawn).toBeGreaterThan(30);
      expect(overlaps).toBe(0);
    }
  });
});
