import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../../../../src/lib/layout/layout.ts';
import { measure, rectangle } from '../../../../src/lib/layout/polygon.ts';
import { powerCells } from '../../../../src/lib/layout/power.ts';
import type { Layout } from '../../../../src/schemas/layout.ts';
import type { Graph } from '../../../../src/schemas/graph.ts';

/** A graph of `papers` papers in six topics of two themes; every fifth paper also belongs to the next topic. */
function sample(papers: number): { graph: Graph; homes: Map<string, string> } {
  const node = (id: string, theme: string | null) =>
    ({ id, label: id, url: '/', degree: 0, theme, x: null, y: null }) as Graph['nodes'][number];
  const topics = [0, 1, 2, 3, 4, 5].map((i) => node(`topic:t${String(i)}`, i < 3 ? 'one' : 'two'));
  const list = Array.from({ length: papers }, (_, i) => `paper:p${String(i).padStart(4, '0')}`);
  const homes = new Map(list.map((id, i) => [id, `topic:t${String(i % 6)}`]));
  const edges = list.flatMap((source, i) => {
    const also = i % 5 === 0 ? [`topic:t${String((i + 1) % 6)}`] : [];
    return [homes.get(source) ?? '', ...also].map((target) => ({
      id: `topic:${source}--${target}`,
      source,
      target,
      type: 'topic' as const,
      quote: null,
      terms: null,
      reference: null,
    }));
  });
  const nodes = [
    ...list.map((id) => node(id, 'one')),
    node('theme:one', 'one'),
    node('theme:two', 'two'),
    ...topics,
  ];
  return { graph: { nodes, edges }, homes };
}

const generated = '';
const distance = (a?: [number, number], b?: [number, number]): number =>
  Math.hypot((a?.[0] ?? NaN) - (b?.[0] ?? NaN), (a?.[1] ?? NaN) - (b?.[1] ?? NaN));

describe('layoutGraph', () => {
  const { graph, homes } = sample(120);
  const first = layoutGraph(graph, homes, null);

  it('gives every node a place on the plane, to a tenth', () => {
    expect(Object.keys(first.nodes)).toEqual(graph.nodes.map(({ id }) => id));
    for (const [x, y] of Object.values(first.nodes)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(first.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(first.height);
      expect([x, y]).toEqual([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    }
  });

  it('gives the same places every time', () => {
    expect(layoutGraph(graph, homes, null)).toEqual(first);
  });

  it('keeps papers apart', () => {
    const papers = Object.entries(first.nodes).filter(([id]) => id.startsWith('paper:'));
    const gaps = papers.flatMap(([, a], i) => papers.slice(i + 1).map(([, b]) => distance(a, b)));
    expect(Math.min(...gaps)).toBeGreaterThan(10);
  });

  it('leaves everything where it was when nothing changed', () => {
    expect(layoutGraph(graph, homes, { generated, ...first })).toEqual(first);
  });

  it('adds papers near their topic and lets the old ones lie', () => {
    const grown = sample(132);
    const next = layoutGraph(grown.graph, grown.homes, { generated, ...first });
    const moves = Object.keys(first.nodes).map((id) => distance(first.nodes[id], next.nodes[id]));
    expect(moves.filter((move) => move === 0).length).toBeGreaterThan(moves.length * 0.8);
    expect(Math.max(...moves)).toBeLessThan(first.width * 0.05);
    for (let i = 120; i < 132; i += 1) {
      const id = `paper:p0${String(i)}`;
      expect(distance(next.nodes[id], next.nodes[homes.get(id) ?? `topic:t${String(i % 6)}`])).toBeLessThan(
        400,
      );
    }
  });

  it('is the same with references: what a service tells of papers later moves nothing', () => {
    const papers = graph.nodes.filter(({ id }) => id.startsWith('paper:'));
    const references = papers.slice(1).map(({ id }, i): Graph['edges'][number] => ({
      ...{ id: `reference:${String(i)}`, source: id, target: papers[0]?.id ?? '', type: 'reference' },
      ...{ quote: null, terms: null, reference: { services: ['openalex'], basis: 'arxiv' } },
    }));
    expect(layoutGraph({ ...graph, edges: [...graph.edges, ...references] }, homes, null)).toEqual(first);
  });

  it('draws a map afresh when its topics are not those of the last one', () => {
    const other: Layout = { generated, width: 10, height: 10, nodes: { 'paper:p0000': [1, 1] } };
    expect(layoutGraph(graph, homes, other)).toEqual(first);
  });

  it('places papers without topics, and an empty graph', () => {
    const papers = { nodes: graph.nodes.filter(({ id }) => id.startsWith('paper:')), edges: [] };
    const alone = layoutGraph(papers, new Map(), null);
    expect(Object.keys(alone.nodes)).toHaveLength(121);
    expect(layoutGraph(papers, new Map(), { generated, ...alone })).toEqual(alone);
    expect(layoutGraph({ nodes: [], edges: [] }, new Map(), null).nodes).toEqual({});
  });
});

describe('powerCells', () => {
  it('divides the plane by shares, even between sites that stand close together', () => {
    const sites = [
      { id: 'a', share: 1, x: 10, y: 50 },
      { id: 'b', share: 5, x: 12, y: 50 },
      { id: 'c', share: 4, x: 90, y: 40 },
    ];
    const cells = powerCells(sites, rectangle(100, 100));
    const areas = sites.map(({ id }) => measure(cells.get(id) ?? []).area / 1000);
    expect(areas[0]).toBeCloseTo(1, 1);
    expect(areas[1]).toBeCloseTo(5, 1);
    expect(areas[2]).toBeCloseTo(4, 1);
  });
});
