import { describe, expect, it } from 'vitest';
import { noEdges } from '../../../../src/lib/map/format.ts';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import { pathBetween } from '../../../../src/lib/map/path.ts';
import { edgeInWords, pathInWords } from '../../../../src/lib/map/words.ts';
import { sampleData, sampleGraph } from './sample.ts';

const way = (graph: MapGraph, a: string, b: string) =>
  pathBetween(graph, graph.find(a) ?? -1, graph.find(b) ?? -1);

describe('pathBetween', () => {
  const graph = sampleGraph();

  it('goes by what says most: naming before a common topic', () => {
    expect(way(graph, 'spam', 'lora')?.map(({ edge }) => edgeInWords(graph, edge))).toEqual([
      'SPAM names GaLore',
      'GaLore names LoRA',
    ]);
    expect(way(graph, 'fira', 'galore')?.map(({ edge }) => edgeInWords(graph, edge))).toEqual([
      'Fira and GaLore share terms',
    ]);
  });

  it('goes by a reference rather than by shared terms, and by a mention rather than a reference', () => {
    const data = sampleData();
    const [galore = 0, spam = 0, fira = 0] = ['galore', 'spam', 'fira'].map((id) =>
      data.ids.indexOf(`paper:${id}`),
    );
    const listed = new MapGraph({
      ...data,
      edges: { ...data.edges, reference: [fira, galore, spam, galore] },
    });
    expect(way(listed, 'spam', 'fira')?.map(({ edge }) => edgeInWords(listed, edge))).toEqual([
      'SPAM names GaLore',
      'Fira refers to GaLore',
    ]);
  });

  it('reads from one end to the other', () => {
    const steps = way(graph, 'adan', 'fira') ?? [];
    expect(steps.map(({ from, to }) => [graph.label(from), graph.label(to)])).toEqual([
      ['Adan', 'Optimizers'],
      ['Optimizers', 'SPAM'],
      ['SPAM', 'GaLore'],
      ['GaLore', 'Fira'],
    ]);
  });

  it('has no step from a node to itself, and none where no line leads', () => {
    expect(way(graph, 'spam', 'spam')).toEqual([]);
    const apart = new MapGraph({
      ...sampleData(),
      edges: noEdges(),
    });
    expect(way(apart, 'spam', 'galore')).toBeNull();
  });

  it('would rather not pass through what everything names', () => {
    const data = sampleData();
    const ids = [...data.ids, ...Array.from({ length: 200 }, (_, i) => `paper:p${String(i)}`)];
    const lora = data.ids.indexOf('work:lora');
    const spam = data.ids.indexOf('paper:spam');
    const adan = data.ids.indexOf('paper:adan');
    const names = [
      spam,
      lora,
      adan,
      lora,
      ...ids.flatMap((id, i) => (id.startsWith('paper:p') ? [i, lora] : [])),
    ];
    const busy = new MapGraph({ ...data, ids, labels: ids, edges: { ...data.edges, names } });
    expect(way(busy, 'spam', 'adan')?.map(({ to }) => busy.id(to))).toEqual(['work:lora', 'paper:adan']);
    const many = new MapGraph({
      ...data,
      ids,
      labels: ids,
      edges: { ...data.edges, names, related: [spam, adan - 1, adan - 1, adan] },
    });
    expect(way(many, 'spam', 'adan')?.map(({ to }) => many.id(to))).toEqual(['paper:fira', 'paper:adan']);
  });
});

describe('pathInWords', () => {
  const graph = sampleGraph();
  const [spam, lora] = [graph.find('spam') ?? -1, graph.find('lora') ?? -1];

  it('tells the way, that there is none, or that there is one node only', () => {
    expect(pathInWords(graph, spam, lora, way(graph, 'spam', 'lora'))).toBe(
      'From SPAM to LoRA in 2 steps: SPAM names GaLore; GaLore names LoRA.',
    );
    expect(pathInWords(graph, spam, lora, null)).toBe('No line of the map leads from SPAM to LoRA.');
    expect(pathInWords(graph, spam, spam, [])).toMatch(/choose another/);
  });
});
