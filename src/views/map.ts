import { buildGraph, paperHomes } from '../lib/graph.ts';
import { borderPath, outlinePath } from '../lib/layout/borders.ts';
import { plane } from '../lib/layout/layout.ts';
import { placeLabels } from '../lib/layout/labels.ts';
import type { Point } from '../lib/layout/polygon.ts';
import { regionCells, regionsOf, unassigned } from '../lib/layout/regions.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, Graph, GraphEdge, GraphNode, NodeKind } from '../schemas/graph.ts';
import { themeNumber } from './link.ts';
import { labelWish, markSize, shownLines } from './map-labels.ts';

/** A node as it is drawn. */
export interface MapNode extends Point {
  id: string;
  kind: NodeKind;
  url: string;
  /** Its full name and what it is, for a tooltip and a screen reader. */
  title: string;
  /** Number of its theme's colour, 1 to 8; null outside all themes. */
  theme: number | null;
  /** Radius of its mark, in units of the plane at zoom 1. */
  size: number;
  lines: string[];
  /** Where the label stands, and the zoom from which it is drawn; null: only when the node is selected. */
  label: { side: number; from: number | null };
  /** Whether it takes part in a citation. */
  cited: boolean;
}

/** An edge that is drawn, with the middle of its line and the turn of its arrow there in degrees. */
export interface MapArrow {
  path: string;
  middle: string;
  from: GraphNode;
  to: GraphNode;
  quote: string;
}

export interface MapView {
  width: number;
  height: number;
  /** One outline for each region, and the borders between them. */
  lands: { theme: number | null; path: string }[];
  themeBorders: string;
  topicBorders: string;
  /** Lines from papers to their first topic, by theme. */
  spokes: { theme: number | null; path: string }[];
  nodes: MapNode[];
  arrows: MapArrow[];
  /** How many edges of each type the graph has. */
  counts: Record<EdgeType, number>;
  /** All edges for the script: type, then pairs of places in `nodes` (`citation 0-4 7-2;topic 1-3`). */
  edges: string;
  /** Papers without a place: a layout older than the papers. */
  unplaced: number;
}

/** The picture of the map: what is drawn, where, and from which zoom it is named. Nodes without a place are left out. */
export function mapView(corpus: Corpus, base: string): MapView {
  const graph = buildGraph(corpus, base);
  const { width, height } = Object.keys(corpus.layout.nodes).length > 0 ? corpus.layout : plane;
  const numberOf = (theme: string | null): number | null =>
    theme === null ? null : themeNumber(corpus, theme);
  const nodes = drawnNodes(corpus, graph, width, height, numberOf);
  const homes = paperHomes(corpus);
  return {
    width,
    height,
    ...lands(corpus, graph, homes, width, height, numberOf),
    spokes: spokes(nodes, homes),
    nodes,
    arrows: arrows(graph),
    counts: countTypes(graph.edges),
    edges: encodeEdges(graph.edges, nodes),
    unplaced: graph.nodes.filter((node) => node.id.startsWith('paper:') && node.x === null).length,
  };
}

function drawnNodes(
  corpus: Corpus,
  graph: Graph,
  width: number,
  height: number,
  numberOf: (theme: string | null) => number | null,
): MapNode[] {
  const named = namedCounts(graph.edges);
  const cited = new Set(
    graph.edges.filter((edge) => edge.type === 'citation').flatMap((e) => [e.source, e.target]),
  );
  const titles = new Map(corpus.papers.map((paper) => [`paper:${paper.id}`, paper.title]));
  const nodes = graph.nodes.flatMap((node): MapNode[] => {
    if (node.x === null || node.y === null) return [];
    const kind = node.id.slice(0, node.id.indexOf(':')) as NodeKind;
    const count = named.get(node.id) ?? 0;
    return [
      {
        id: node.id,
        kind,
        url: node.url,
        title: titles.get(node.id) ?? node.label,
        theme: numberOf(node.theme),
        x: node.x,
        y: node.y,
        size: markSize(kind, count),
        lines: shownLines(kind, node.label),
        label: { side: 0, from: null },
        cited: cited.has(node.id),
      },
    ];
  });
  // The most important first: both the labels and the order of the keyboard follow it.
  const rank: Record<NodeKind, number> = { theme: 0, topic: 1, work: 2, paper: 3 };
  const weight = (node: MapNode): number => (named.get(node.id) ?? 0) + (node.cited ? 1000 : 0);
  nodes.sort((a, b) => rank[a.kind] - rank[b.kind] || weight(b) - weight(a));
  const wishes = nodes.map((node, i) => labelWish(node, i, nodes));
  const places = placeLabels(wishes, width, height);
  return nodes.map((node) => {
    const place = places.get(node.id);
    return { ...node, label: { side: place?.box ?? 0, from: place?.from ?? null } };
  });
}

/** How often a node is named: papers of a topic, papers that name a work or cite a paper. */
function namedCounts(edges: GraphEdge[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type, target } of edges)
    if (type !== 'related') counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

function lands(
  corpus: Corpus,
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  width: number,
  height: number,
  numberOf: (theme: string | null) => number | null,
): Pick<MapView, 'lands' | 'themeBorders' | 'topicBorders'> {
  const regions = regionsOf(graph, homes);
  const places = new Map<string, Point>();
  for (const { id } of regions) {
    const at = corpus.layout.nodes[id];
    if (at !== undefined) places.set(id, { x: at[0], y: at[1] });
  }
  const cells = regionCells(regions, places, width, height);
  const themes = new Map(regions.map(({ id, theme }) => [id, theme ?? unassigned]));
  const sameTheme = (a: string, b: string): boolean => themes.get(a) === themes.get(b);
  return {
    lands: regions.flatMap(({ id, theme }) => {
      const path = outlinePath(cells.get(id) ?? []);
      return path === '' ? [] : [{ theme: numberOf(theme), path }];
    }),
    themeBorders: borderPath(cells, (a, b) => !sameTheme(a, b)),
    // The name of a theme has no border of its own.
    topicBorders: borderPath(
      cells,
      (a, b) => sameTheme(a, b) && a.startsWith('topic:') && b.startsWith('topic:'),
    ),
  };
}

function spokes(nodes: MapNode[], homes: ReadonlyMap<string, string>): MapView['spokes'] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const paths = new Map<number | null, string>();
  for (const paper of nodes) {
    const topic = at.get(homes.get(paper.id) ?? '');
    if (topic === undefined) continue;
    const line = `M${String(topic.x)} ${String(topic.y)}L${String(paper.x)} ${String(paper.y)}`;
    paths.set(paper.theme, (paths.get(paper.theme) ?? '') + line);
  }
  return [...paths].map(([theme, path]) => ({ theme, path }));
}

/** Citations as slightly bent lines, so that two that run the other way do not cover each other. */
function arrows(graph: Graph): MapArrow[] {
  const at = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.edges.flatMap((edge): MapArrow[] => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)];
    if (edge.type !== 'citation' || from?.x == null || from.y === null || to?.x == null || to.y === null)
      return [];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const bend = { x: (from.x + to.x) / 2 - dy * 0.12, y: (from.y + to.y) / 2 + dx * 0.12 };
    // A quadratic curve passes half-way between its chord and its control point, there parallel to the chord.
    const half = { x: (from.x + to.x) / 2 - dy * 0.06, y: (from.y + to.y) / 2 + dx * 0.06 };
    const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
    return [
      {
        path: `M${tenth(from.x)} ${tenth(from.y)}Q${tenth(bend.x)} ${tenth(bend.y)} ${tenth(to.x)} ${tenth(to.y)}`,
        middle: `translate(${tenth(half.x)} ${tenth(half.y)}) rotate(${tenth(turn)})`,
        from,
        to,
        quote: edge.quote ?? '',
      },
    ];
  });
}

function countTypes(edges: GraphEdge[]): Record<EdgeType, number> {
  const counts: Record<EdgeType, number> = { citation: 0, names: 0, topic: 0, related: 0 };
  for (const { type } of edges) counts[type] += 1;
  return counts;
}

function encodeEdges(edges: GraphEdge[], nodes: MapNode[]): string {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const types: EdgeType[] = ['citation', 'names', 'topic', 'related'];
  return types
    .map((type) => {
      const pairs = edges.flatMap((edge) => {
        const [a, b] = [index.get(edge.source), index.get(edge.target)];
        return edge.type !== type || a === undefined || b === undefined ? [] : [`${String(a)}-${String(b)}`];
      });
      return [type, ...pairs].join(' ');
    })
    .join(';');
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
