import { textSize } from '../lib/layout/text.ts';
import { shownLines } from '../lib/map/labels.ts';
import { MapGraph } from '../lib/map/map-graph.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { mapView, modelOf, type MapView } from './map.ts';

/** The name of a theme in the middle of its land. */
export interface MiniName {
  name: string;
  /** Number of its theme's colour, 1 to 8. */
  theme: number;
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
}

/** The map as small as the home page shows it: lands with their names, and papers as dots that no name covers. */
export interface MiniMapView extends Pick<
  MapView,
  'width' | 'height' | 'lands' | 'themeBorders' | 'topicBorders' | 'dots'
> {
  names: MiniName[];
  /** Papers and topics that have a place on the map. */
  papers: number;
  topics: number;
}

/** Height of its letters, and from line to line, in units of the plane; the style sheet has the same. */
export const miniLetters = 44;
export const miniLine = 50;
/** More dots than this would make the home page heavy; of more papers every second, third… is drawn. */
const mostDots = 600;
/** Of letters at the size that `textSize` measures. */
const measured = 17;
/** Round a name, in units of the plane. */
const room = 16;

/** Null where there is no theme or nothing has a place. */
export function miniMap(corpus: Corpus, base: string): MiniMapView | null {
  const { data } = modelOf(corpus, base);
  const graph = new MapGraph(data);
  const { width, height, lands, themeBorders, topicBorders, kinds } = mapView(corpus, base);
  const names = data.ids.flatMap((_, node) => (graph.kind(node) === 'theme' ? [nameOf(graph, node)] : []));
  if (names.length === 0) return null;
  return {
    ...{ width, height, lands, themeBorders, topicBorders, names },
    dots: dotsBeside(graph, names),
    papers: kinds.paper,
    topics: kinds.topic,
  };
}

function nameOf(graph: MapGraph, node: number): MiniName {
  const { themes, theme, x, y, width, height } = graph.data;
  const place = theme[node] ?? 0;
  const lines = shownLines('theme', graph.label(node));
  const half = halfSize(lines);
  const [middleX, middleY] = themes[place]?.at ?? [x[node] ?? 0, y[node] ?? 0];
  const inside = (at: number, reach: number, all: number): number =>
    Math.round(Math.min(all - reach, Math.max(reach, at)));
  return {
    name: graph.label(node),
    theme: (place % 8) + 1,
    lines,
    x: inside(middleX, half.width, width),
    y: Math.round(inside(middleY, half.height, height) - half.height + miniLetters * 0.85),
  };
}

function halfSize(lines: string[]): { width: number; height: number } {
  const { width } = textSize(lines, miniLetters / measured);
  return { width: width / 2, height: ((lines.length - 1) * miniLine + miniLetters) / 2 };
}

/** By theme; a dot under a name would be neither. */
function dotsBeside(graph: MapGraph, names: readonly MiniName[]): MapView['dots'] {
  const { x, y, theme, ids } = graph.data;
  const boxes = names.map((name) => {
    const half = halfSize(name.lines);
    return { ...half, x: name.x, y: name.y - miniLetters * 0.85 + half.height };
  });
  const papers = ids.flatMap((_, node) => (graph.kind(node) === 'paper' ? [node] : []));
  const each = Math.ceil(papers.length / mostDots);
  const paths = new Map<number | null, string>();
  for (const node of papers.filter((_, i) => i % each === 0)) {
    const [px, py] = [Math.round(x[node] ?? 0), Math.round(y[node] ?? 0)];
    const isCovered = boxes.some(
      (box) => Math.abs(px - box.x) < box.width + room && Math.abs(py - box.y) < box.height + room,
    );
    if (isCovered) continue;
    const place = theme[node] ?? -1;
    const colour = place < 0 ? null : (place % 8) + 1;
    paths.set(colour, `${paths.get(colour) ?? ''}M${String(px)} ${String(py)}h0`);
  }
  return [...paths].map(([colour, path]) => ({ theme: colour, path }));
}
