import { describe, expect, it } from 'vitest';
import { readMapData } from '../../../../src/lib/map/format.ts';
import { sampleData, sampleGraph } from './sample.ts';

describe('MapGraph', () => {
  const graph = sampleGraph();
  const node = (id: string): number => graph.find(id) ?? -1;

  it('knows the edges of a node by type, those that lead away first', () => {
    expect(
      graph.joined(node('galore')).map(({ type, out, node: other }) => [type, out, graph.label(other)]),
    ).toEqual([
      ['citation', false, 'SPAM'],
      ['names', true, 'LoRA'],
      ['topic', true, 'Memory-efficient training'],
      ['related', false, 'Fira'],
    ]);
    expect(graph.degree(node('galore'))).toBe(4);
  });

  it('finds nodes by id, bare id and former id, papers before works', () => {
    expect(graph.label(node('paper:spam'))).toBe('SPAM');
    expect(graph.label(node('lora'))).toBe('LoRA');
    expect(graph.label(node('galore-old'))).toBe('GaLore');
    expect(graph.find('nothing')).toBeNull();
  });

  it('gives every edge an id and finds it again', () => {
    const ids = Array.from({ length: graph.edgeCount }, (_, edge) => graph.edgeId(edge));
    expect(ids).toContain('citation:spam--galore');
    expect(ids).toContain('theme:training--memory');
    expect(new Set(ids).size).toBe(graph.edgeCount);
    ids.forEach((id, edge) => expect(graph.findEdge(id)).toBe(edge));
    expect(graph.findEdge('citation:galore--spam')).toBeNull();
    expect(graph.findEdge('nonsense')).toBeNull();
  });

  it('finds an edge by the former ids of its ends', () => {
    expect(graph.findEdge('citation:spam--galore-old')).toBe(graph.findEdge('citation:spam--galore'));
    expect(graph.findEdge('names:galore-old--lora')).toBe(graph.findEdge('names:galore--lora'));
    expect(graph.findEdge('related:galore-old--fira')).toBe(graph.findEdge('related:fira--galore'));
    expect(graph.findEdge('constructor:galore--lora')).toBeNull();
  });

  it('leads to pages under the base', () => {
    expect(graph.url(node('galore'))).toBe('/base/papers/galore/');
    expect(graph.url(node('theme:memory'))).toBe('/base/topics/#memory');
  });

  it('knows titles and years where there are any', () => {
    expect(graph.title(node('galore'))).toBe('GaLore: Memory-Efficient LLM Training');
    expect(graph.title(node('spam'))).toBe('SPAM');
    expect([graph.year(node('spam')), graph.year(node('adan'))]).toEqual([2025, null]);
  });
});

describe('readMapData', () => {
  it('takes data of this edition only', () => {
    expect(readMapData(sampleData()).ids).toHaveLength(9);
    expect(() => readMapData({ ...sampleData(), version: 0 })).toThrow(/reload/);
    expect(() => readMapData(null)).toThrow(/reload/);
  });
});
