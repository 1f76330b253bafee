import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../../../src/lib/layout/layout.ts';
import { buildGraph, paperHomes } from '../../../src/lib/graph.ts';
import { noFilters, shownNodes } from '../../../src/lib/map/filter.ts';
import { MapGraph } from '../../../src/lib/map/map-graph.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { mapControls } from '../../../src/views/map-controls.ts';
import { mapView, modelOf } from '../../../src/views/map.ts';

const paper = (id: string, date: string | null) => ({
  id,
  title: `The paper ${id}`,
  shortName: id,
  abstract: 'Better than galore.',
  published: date === null ? null : { date },
  venueYear: null,
  code: id === 'adan' ? ['https://example.org/adan'] : [],
});

function sample(): Corpus {
  const corpus = {
    site: { showAbstracts: true, themes: [{ id: 'memory', name: 'Memory', description: '' }] },
    papers: [paper('adan', '2022'), paper('galore', '2024-03'), paper('spam', null)],
    topics: [{ id: 'training', name: 'Training', theme: 'memory', definition: '' }],
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
    references: new Map(),
    results: [],
    authors: [],
    acronyms: [],
    permalinks: { papers: { galore: { former: ['galore-old'] } }, topics: {}, works: {}, authors: {} },
    layout: { generated: '', width: 1, height: 1, nodes: {} },
  } as unknown as Corpus;
  return placed(corpus);
}

function placed(corpus: Corpus): Corpus {
  const layout = layoutGraph(buildGraph(corpus, '/'), paperHomes(corpus), null);
  return { ...corpus, layout: { generated: '', ...layout } };
}

describe('mapView', () => {
  const corpus = sample();
  const view = mapView(corpus, '/base/');

  it('draws themes, topics and papers of citations with names and links, the most important first', () => {
    expect(view.nodes.map(({ id }) => id)).toEqual([
      'theme:memory',
      'topic:training',
      'paper:galore',
      'paper:spam',
    ]);
    expect(view.nodes[2]).toMatchObject({ url: '/base/papers/galore/', title: 'The paper galore', theme: 1 });
  });

  it('draws other papers as dots, one for each', () => {
    expect(view.dots).toHaveLength(1);
    expect(view.dots[0]?.path.match(/M/g)).toHaveLength(1);
  });

  it('names themes and topics on a small screen, papers of citations on a large one', () => {
    const from = new Map(view.nodes.map((node) => [node.id, node.from]));
    expect(from.get('theme:memory')).toBeLessThanOrEqual(0.5);
    expect(from.get('topic:training')).toBe(0.5);
    expect(from.get('paper:galore')).toBe(1);
  });

  it('draws citations with their words, and counts what the map holds', () => {
    expect(view.arrows.map(({ from, to, quote }) => [from.label, to.url, quote])).toEqual([
      ['spam', '/base/papers/galore/', 'Better than galore.'],
    ]);
    expect(view.edges).toEqual({ citation: 1, reference: 0, names: 0, topic: 4, related: 0 });
    expect(view.kinds).toEqual({ theme: 1, topic: 1, work: 0, paper: 3 });
  });

  it('says how many citations it leaves out where there are very many', () => {
    const many = Array.from({ length: 70 }, (_, i) => paper(`p${String(i)}`, null));
    const namedBy = many.map(({ id }) => ({
      paper: id,
      mentions: [{ quote: 'galore', field: 'abstract', start: 12, end: 18, relation: 'compares' }],
    }));
    const large = placed({
      ...corpus,
      papers: [...corpus.papers, ...many],
      works: corpus.works.map((work) => ({ ...work, namedBy })),
    } as unknown as Corpus);
    const { arrows, moreArrows, edges } = mapView(large, '/');
    expect(edges.citation).toBe(70);
    expect(arrows.length + moreArrows).toBe(70);
    expect(arrows).toHaveLength(60);
  });

  it('draws papers that have no topic, even one alone', () => {
    const alone = placed({
      ...corpus,
      papers: corpus.papers.slice(0, 1),
      topics: [],
      assignments: new Map(),
      works: [],
    });
    const { isEmpty, dots, lands } = mapView(alone, '/');
    expect([isEmpty, dots.length, lands.length]).toEqual([false, 1, 1]);
    expect(mapView({ ...alone, papers: [] }, '/').isEmpty).toBe(true);
  });

  it('leads to pages under the base that it is made for', () => {
    expect(mapView(corpus, '/other/').nodes[2]?.url).toBe('/other/papers/galore/');
  });

  it('gives each region a land, and counts what has no place', () => {
    expect(view.lands.length).toBeGreaterThan(0);
    expect(mapView({ ...corpus, layout: { ...corpus.layout, nodes: {} } }, '/').unplaced).toBe(5);
  });

  it('knows nodes by their former ids', () => {
    expect(modelOf(corpus, '/base/').data.moved).toEqual([['paper:galore-old', 'paper:galore']]);
  });

  it('counts for each topic the papers that its filter leaves, also those that belong first elsewhere', () => {
    const topics = [...corpus.topics, { ...corpus.topics[0], id: 'caches', name: 'Caches' }];
    const assignments = new Map<string, unknown>([
      ...corpus.assignments,
      ['spam', { primary: 'training', also: ['caches'] }],
    ]);
    const some = placed({ ...corpus, topics, assignments } as unknown as Corpus);
    const graph = new MapGraph(modelOf(some, '/').data);
    const offered = mapControls(some, '/').themes.flatMap((theme) => theme.topics);
    expect(offered.map(({ id, papers }) => [id, papers])).toEqual([
      ['training', 3],
      ['caches', 1],
    ]);
    for (const { id, papers } of offered)
      expect(shownNodes(graph, { ...noFilters, topics: [id] }).papers).toBe(papers);
  });

  it('offers themes, years without a gap, and how many papers have code or no year', () => {
    const { themes, years, code } = mapControls(corpus, '/');
    expect(themes.map(({ name, papers }) => [name, papers])).toEqual([['Memory', 3]]);
    expect(years.bars.map(({ year, papers }) => [year, papers])).toEqual([
      [2022, 1],
      [2023, 0],
      [2024, 1],
    ]);
    expect([years.undated, code]).toEqual([1, 1]);
  });
});
