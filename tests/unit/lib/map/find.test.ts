import { describe, expect, it } from 'vitest';
import { findNodes } from '../../../../src/lib/map/find.ts';
import { sampleGraph } from './sample.ts';

describe('findNodes', () => {
  const graph = sampleGraph();
  const all = new Uint8Array(graph.size).fill(1);
  const found = (typed: string, shown = all): string[] =>
    findNodes(graph, typed, 8, shown).map((node) => graph.label(node));

  it('puts the name before names that begin so, and these before titles', () => {
    expect(found('memory')).toEqual(['Memory', 'Memory-efficient training', 'GaLore']);
    expect(found('GALORE')).toEqual(['GaLore']);
  });

  it('takes words in any order, and one slip where nothing else fits', () => {
    expect(found('training mem')).toEqual(['Memory-efficient training', 'GaLore']);
    expect(found('galroe')).toEqual(['GaLore']);
    expect(found('xyz')).toEqual([]);
  });

  it('finds nothing for nothing, and only what is shown', () => {
    expect(found('  ')).toEqual([]);
    expect(found('memory', new Uint8Array(graph.size))).toEqual([]);
    expect(findNodes(graph, 'memory', 1, all)).toHaveLength(1);
  });
});
