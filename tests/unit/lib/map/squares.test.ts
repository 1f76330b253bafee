import { describe, expect, it } from 'vitest';
import { gridReference, readReference, type Square } from '../../../../src/lib/map/grid.ts';
import { holdsInWords } from '../../../../src/lib/map/squares.ts';
import { sampleGraph } from './sample.ts';

const graph = sampleGraph();
const all = new Uint8Array(graph.size).fill(1);
const squareOf = (id: string): Square => {
  const node = graph.find(id) ?? -1;
  const { x, y } = graph.data;
  const square = readReference(gridReference(x[node] ?? 0, y[node] ?? 0, graph.data), graph.data);
  if (square === null) throw new Error('no such square');
  return square;
};

describe('holdsInWords', () => {
  it('counts what lies in a square, by kind', () => {
    expect(holdsInWords(graph, squareOf('galore'), all)).toMatch(/\b1 paper\b/);
  });

  it('counts only what the filters leave', () => {
    expect(holdsInWords(graph, squareOf('galore'), new Uint8Array(graph.size))).toBe('nothing lies there');
  });
});
