import type { MapData, MapLand } from '../lib/map/format.ts';
import {
  compactLines,
  compactScale,
  labelAnchor,
  shownLines,
  themeBaseline,
  type LabelAnchor,
} from '../lib/map/labels.ts';
import { MapGraph } from '../lib/map/map-graph.ts';
import { mapModel, type MapModel } from '../lib/map/model.ts';
import { bent, firstCitations } from '../lib/map/scene-lines.ts';
import { arrowHead, pathOf } from '../lib/map/svg-painter.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, NodeKind } from '../schemas/graph.ts';
import { graphParts } from './graph-parts.ts';

/** A node as the still picture draws it. */
export interface MapNode {
  id: string;
  kind: NodeKind;
  url: string;
  /** Its full name, for a tooltip and a screen reader. */
  title: string;
  /** Number of its theme's colour, 1 to 8; null outside all themes. */
  theme: number | null;
  x: number;
  y: number;
  /** Radius of its mark, in units of the plane at zoom 1. */
  size: number;
  lines: string[];
  anchor: LabelAnchor;
  /** Whether a theme is named in smaller letters, for want of room. */
  isSmall: boolean;
  /** The zoom from which its name is drawn; null: not in this picture. */
  from: number | null;
  /** The name of a theme for a small screen, where it has room there. */
  compact: { lines: string[]; x: number; y: number } | null;
}

export interface MapArrow {
  path: string;
  head: string;
  from: MapEnd;
  to: MapEnd;
  quote: string;
}

interface MapEnd {
  label: string;
  url: string;
}

/** The map without scripts: a part of what the canvas draws. */
export interface MapView {
  width: number;
  height: number;
  lands: { theme: number | null; path: string }[];
  themeBorders: string;
  topicBorders: string;
  nodes: MapNode[];
  /** Papers that no mention joins, as dots without names, by theme. */
  dots: { theme: number | null; path: string }[];
  arrows: MapArrow[];
  /** Mentions beyond `arrows`. */
  moreArrows: number;
  /** Whether the map holds nothing: no node has a place. */
  isEmpty: boolean;
  kinds: Record<NodeKind, number>;
  edges: Record<EdgeType, number>;
  /** Nodes without a place: a layout older than the papers. */
  unplaced: number;
}

/** Above this many, papers are not drawn as dots: the page would grow for a haze. */
const mostDots = 2000;

const models = new WeakMap<Corpus, Map<string, MapModel>>();

/** The model of a corpus, made once for a base. */
export function modelOf(corpus: Corpus, base: string): MapModel {
  const made = models.get(corpus) ?? new Map<string, MapModel>();
  models.set(corpus, made);
  const model = made.get(base) ?? mapModel(corpus, base, graphParts(corpus, base).graph);
  made.set(base, model);
  return model;
}

/** The still picture of the map: lands, themes, topics, the works named most, and mentions. */
export function mapView(corpus: Corpus, base: string): MapView {
  const { data, evidence, unplaced } = modelOf(corpus, base);
  const graph = new MapGraph(data);
  const arrows = arrowsOf(
    graph,
    evidence.map((one) => (typeof one === 'string' ? one : '')),
  );
  const cited = new Set(arrows.flatMap(({ ends }) => ends));
  const drawn = data.ids.flatMap((_, i) => (isStill(graph, i, cited) ? [nodeOf(graph, i)] : []));
  return {
    width: data.width,
    height: data.height,
    lands: data.lands.map((land) => ({ theme: colour(land), path: `${pathOf(land.points)}Z` })),
    themeBorders: data.themeBorders.map(pathOf).join(''),
    topicBorders: data.topicBorders.map(pathOf).join(''),
    nodes: drawn,
    dots: dots(graph, cited),
    arrows: arrows.map(({ arrow }) => arrow),
    moreArrows: data.edges.citation.length / 2 - arrows.length,
    isEmpty: graph.size === 0,
    kinds: countKinds(graph),
    edges: countEdges(data),
    unplaced,
  };
}

/** The number of a theme's colour, from its place in the list. */
function colour({ theme }: Pick<MapLand, 'theme'>): number | null {
  return theme < 0 ? null : (theme % 8) + 1;
}

function isStill(graph: MapGraph, node: number, cited: ReadonlySet<number>): boolean {
  const kind = graph.kind(node);
  if (kind === 'work') return graph.isFirst(node);
  return kind !== 'paper' || cited.has(node);
}

function nodeOf(graph: MapGraph, node: number): MapNode {
  const { data } = graph;
  const kind = graph.kind(node);
  const size = data.size[node] ?? 0;
  const side = data.side[node] ?? 0;
  // A theme's second side is its own place, in smaller letters.
  const isSmall = kind === 'theme' && side === 1;
  const lines = isSmall ? compactLines(graph.label(node)) : shownLines(kind, graph.label(node));
  const anchor = labelAnchor({ kind, size, lines }, side);
  if (isSmall) anchor.y = themeBaseline(lines.length, compactScale);
  const from = data.from[node] ?? 0;
  const [x, y] = [data.x[node] ?? 0, data.y[node] ?? 0];
  return {
    id: graph.id(node),
    kind,
    url: graph.url(node),
    title: graph.title(node),
    theme: colour({ theme: data.theme[node] ?? -1 }),
    x,
    y,
    size,
    lines,
    anchor,
    isSmall,
    from: from > 0 && from <= 1 ? from : null,
    compact: kind === 'theme' ? compactName(graph, node, x, y) : null,
  };
}

function compactName(graph: MapGraph, node: number, x: number, y: number): MapNode['compact'] {
  const at = graph.data.themes[graph.data.theme[node] ?? -1]?.at ?? null;
  if (at === null) return null;
  const lines = compactLines(graph.label(node));
  return { lines, x: at[0] - x, y: at[1] - y };
}

function arrowsOf(graph: MapGraph, quotes: string[]): { arrow: MapArrow; ends: [number, number] }[] {
  const { x, y, edges } = graph.data;
  const many = Math.min(edges.citation.length / 2, firstCitations);
  // Mentions are the first edges; the data know the papers named most first.
  return Array.from({ length: edges.citation.length / 2 }, (_, edge) => edge)
    .sort((a, b) => (graph.target[a] ?? 0) - (graph.target[b] ?? 0) || a - b)
    .slice(0, many)
    .map((edge) => {
      const ends: [number, number] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
      const [a, b] = ends;
      const curve = bent([x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0]);
      const [x1, y1, bx, by, x2, y2] = curve.map((value) => String(Math.round(value * 10) / 10));
      const end = (node: number): MapEnd => ({ label: graph.label(node), url: graph.url(node) });
      const arrow = {
        path: `M${x1 ?? ''} ${y1 ?? ''}Q${bx ?? ''} ${by ?? ''} ${x2 ?? ''} ${y2 ?? ''}`,
        head: `${pathOf(arrowHead(curve))}Z`,
        from: end(a),
        to: end(b),
        quote: quotes[edge] ?? '',
      };
      return { arrow, ends };
    });
}

function dots(graph: MapGraph, cited: ReadonlySet<number>): MapView['dots'] {
  const { data } = graph;
  const paths = new Map<number | null, string>();
  const papers = data.ids.flatMap((_, i) => (graph.kind(i) === 'paper' && !cited.has(i) ? [i] : []));
  if (papers.length > mostDots) return [];
  for (const node of papers) {
    const theme = colour({ theme: data.theme[node] ?? -1 });
    paths.set(theme, `${paths.get(theme) ?? ''}M${String(data.x[node])} ${String(data.y[node])}h0`);
  }
  return [...paths].map(([theme, path]) => ({ theme, path }));
}

function countKinds(graph: MapGraph): Record<NodeKind, number> {
  const counts: Record<NodeKind, number> = { theme: 0, topic: 0, work: 0, paper: 0 };
  for (const kind of graph.kinds) counts[kind] += 1;
  return counts;
}

function countEdges({ edges }: MapData): Record<EdgeType, number> {
  const number = (type: EdgeType): number => edges[type].length / 2;
  return {
    ...{ citation: number('citation'), reference: number('reference'), names: number('names') },
    ...{ topic: number('topic'), related: number('related') },
  };
}
