import type { MapColours, Rgb } from '../../../../src/lib/map/colours.ts';
import { edgeTypes, mapVersion, type MapData } from '../../../../src/lib/map/format.ts';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import type { EdgeType } from '../../../../src/schemas/graph.ts';

type Edge = [type: EdgeType, source: string, target: string];

/** Two themes with a topic each; galore is named by spam and names LoRA, as fira does; adan stands alone in its topic. */
const nodes: [
  id: string,
  label: string,
  x: number,
  y: number,
  theme: number,
  date: string | 0,
  code: 0 | 1,
][] = [
  ['theme:memory', 'Memory', 200, 100, 0, 0, 0],
  ['theme:optimization', 'Optimization', 700, 100, 1, 0, 0],
  ['topic:training', 'Memory-efficient training', 200, 300, 0, 0, 0],
  ['topic:optimizers', 'Optimizers', 700, 300, 1, 0, 0],
  ['work:lora', 'LoRA', 400, 400, -1, 0, 0],
  ['paper:galore', 'GaLore', 150, 350, 0, '2024-03-06', 1],
  ['paper:spam', 'SPAM', 650, 350, 1, '2025', 0],
  ['paper:fira', 'Fira', 250, 420, 0, '2024-10', 1],
  ['paper:adan', 'Adan', 800, 420, 1, 0, 0],
];
const edges: Edge[] = [
  ['citation', 'paper:spam', 'paper:galore'],
  ['names', 'paper:fira', 'work:lora'],
  ['names', 'paper:galore', 'work:lora'],
  ['topic', 'paper:adan', 'topic:optimizers'],
  ['topic', 'paper:fira', 'topic:training'],
  ['topic', 'paper:galore', 'topic:training'],
  ['topic', 'paper:spam', 'topic:optimizers'],
  ['topic', 'topic:optimizers', 'theme:optimization'],
  ['topic', 'topic:training', 'theme:memory'],
  ['related', 'paper:fira', 'paper:galore'],
];

export function sampleData(): MapData {
  const place = (id: string): number => nodes.findIndex(([other]) => other === id);
  const pairs = (type: EdgeType): number[] =>
    edges.flatMap(([kind, a, b]) => (kind === type ? [place(a), place(b)] : []));
  return {
    version: mapVersion,
    base: '/base/',
    width: 1000,
    height: 625,
    themes: [
      { id: 'memory', name: 'Memory', at: [250, 320] },
      { id: 'optimization', name: 'Optimization', at: null },
    ],
    ids: nodes.map(([id]) => id),
    labels: nodes.map(([, label]) => label),
    titles: nodes.map(([id]) => (id === 'paper:galore' ? 'GaLore: Memory-Efficient LLM Training' : 0)),
    x: nodes.map(([, , x]) => x),
    y: nodes.map(([, , , y]) => y),
    theme: nodes.map(([, , , , theme]) => theme),
    date: nodes.map(([, , , , , date]) => date),
    code: nodes.map(([, , , , , , code]) => code),
    size: nodes.map(() => 6),
    side: nodes.map(() => 0),
    from: nodes.map(([id]) => (id.startsWith('paper:') ? 2 : 0.5)),
    edges: Object.fromEntries(edgeTypes.map((type) => [type, pairs(type)])) as MapData['edges'],
    lands: [
      { id: 'topic:training', theme: 0, points: [0, 0, 500, 0, 500, 625, 0, 625] },
      { id: 'topic:optimizers', theme: 1, points: [500, 0, 1000, 0, 1000, 625, 500, 625] },
    ],
    themeBorders: [[500, 0, 500, 625]],
    topicBorders: [],
    moved: [['paper:galore-old', 'paper:galore']],
  };
}

export const colours: MapColours = {
  surface: [255, 255, 255],
  text: [20, 30, 40],
  muted: [90, 90, 90],
  edge: [120, 120, 120],
  accent: [0, 80, 100],
  themes: Array.from({ length: 8 }, (_, i): Rgb => [20 * i, 80, 120]),
};

export const sampleGraph = (): MapGraph => new MapGraph(sampleData());

/** The labels of nodes that a mask shows. */
export const labelsOf = (graph: MapGraph, shown: Uint8Array): string[] =>
  graph.data.labels.filter((_, node) => shown[node] === 1);
