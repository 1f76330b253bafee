import { describe, expect, it } from 'vitest';
import { Walk } from '../../../src/client/map/walk.ts';
import { sampleGraph } from '../lib/map/sample.ts';

describe('a walk along the edges', () => {
  const graph = sampleGraph();
  const node = (id: string): number => graph.find(id) ?? -1;
  const galore = node('galore');
  const all = new Uint8Array(graph.size).fill(1);
  const without = (...ids: string[]): Uint8Array =>
    all.map((_, i) => Number(!ids.map((id) => node(id)).includes(i)));

  it('looks at one neighbour after another, round the ends', () => {
    const walk = new Walk(graph);
    const seen = [1, 1, 1, 1, 1].map(() => graph.label(walk.look(galore, 1, all)?.joint.node ?? -1));
    expect(seen).toEqual(['SPAM', 'LoRA', 'Memory-efficient training', 'Fira', 'SPAM']);
    expect(new Walk(graph).look(galore, -1, all)).toMatchObject({ place: 4, of: 4 });
  });

  it('goes to the neighbour that it looks at, also where a filter took others away since', () => {
    const walk = new Walk(graph);
    walk.look(galore, 1, all);
    walk.look(galore, 1, all);
    expect(walk.lookedAt(galore, all)).toBe(node('lora'));
    expect(walk.lookedAt(galore, without('spam'))).toBe(node('lora'));
    expect(walk.lookedAt(galore, without('lora'))).toBeNull();
  });
});
