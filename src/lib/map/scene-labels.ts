import type { NodeKind } from '../../schemas/graph.ts';
import { labelLevel, pixelsPerUnit, type Camera } from './camera.ts';
import type { MapColours } from './colours.ts';
import { compactLines, compactScale, labelAnchor, sideCount, themeBaseline } from './labels.ts';
import type { MapGraph } from './map-graph.ts';
import type { Painter, TextStyle } from './painter.ts';
import { markRadius, themeColour, type SceneState } from './scene.ts';

/** A name as it is drawn, in pixels of the frame. */
export interface LabelBox {
  node: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Placed {
  lines: string[];
  x: number;
  y: number;
  style: TextStyle;
  box: LabelBox;
}

/** Names of neighbours that are drawn though the zoom would not show them yet. */
const mostForced = 60;

/**
 * Draws the names in sight: first those that the layout gave room, then those that find some here, what is chosen and its
 * neighbours before the topics that the layout keeps for a nearer look.
 */
export function sceneLabels(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  state: SceneState,
  nodes: number[],
): LabelBox[] {
  const { camera, lit, hover } = state;
  const level = labelLevel(camera);
  const placed: Placed[] = [];
  const forced = new Set([...(lit?.chosen ?? []), ...(hover === null ? [] : [hover]), ...(lit?.nodes ?? [])]);
  const waiting: number[] = [];
  for (const node of nodes) {
    if (!isNear(graph, node, camera)) continue;
    const kind = graph.kind(node);
    const isSmall = level < 0.5 && kind === 'theme';
    const from = isSmall && compactPlace(graph, node) !== null ? level : (graph.data.from[node] ?? 0);
    const isDim = lit !== null && !lit.nodes.has(node);
    const isPlace = kind === 'theme' || kind === 'topic';
    if (from === 0 || from > level) {
      const isFirst = graph.isFirst(node) && !isDim && level >= (isPlace ? 0.5 : 0.75);
      if (forced.has(node) || isFirst) waiting.push(node);
    } else if (!isDim || isPlace) {
      const side = graph.data.side[node] ?? 0;
      const one = place(painter, graph, colours, camera, node, side, isDim ? 0.4 : 1);
      // The layout reckons with usual letters; where those of this screen are wider, the less important name waits.
      if (placed.every(({ box }) => !touch(box, one.box))) placed.push(one);
      else if (forced.has(node) || (graph.isFirst(node) && !isDim)) waiting.push(node);
    }
  }
  // What is chosen and what is looked at come first, then the neighbours in their order.
  const urgent = (node: number): number =>
    node === hover || lit?.chosen.includes(node) === true ? 2 : Number(forced.has(node));
  waiting.sort((a, b) => urgent(b) - urgent(a) || a - b);
  for (const node of waiting.slice(0, mostForced)) {
    const found = roomFor(painter, graph, colours, camera, node, placed);
    if (found !== null) placed.push(found);
  }
  for (const { lines, x, y, style } of placed) painter.text(lines, x, y, style);
  // Marks get a ring where they are chosen or looked at; a theme has only its name.
  const underlined = placed.filter(({ box: { node } }) => graph.kind(node) === 'theme' && urgent(node) === 2);
  painter.lines(
    underlined.map(({ box }) => [box.left, box.bottom + 3, box.right, box.bottom + 3]),
    { colour: colours.accent, width: 3 },
  );
  return placed.map(({ box }) => box);
}

function isNear(graph: MapGraph, node: number, camera: Camera): boolean {
  const x = (graph.data.x[node] ?? 0) * camera.scale + camera.left;
  const y = (graph.data.y[node] ?? 0) * camera.scale + camera.top;
  return x > -150 && x < camera.width + 150 && y > -60 && y < camera.height + 60;
}

/** A side of the mark where the name touches no other. */
function roomFor(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  camera: Camera,
  node: number,
  others: Placed[],
): Placed | null {
  const isFree = (one: Placed): boolean => others.every(({ box }) => !touch(box, one.box));
  const sides = graph.kind(node) === 'theme' ? 2 : sideCount;
  for (let side = 0; side < sides; side += 1) {
    const one = place(painter, graph, colours, camera, node, side, 1);
    if (isFree(one)) return one;
  }
  if (sides > 2 || compactPlace(graph, node) === null) return null;
  const small = place(painter, graph, colours, camera, node, 0, 1, true);
  return isFree(small) ? small : null;
}

export function touch(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function place(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  camera: Camera,
  node: number,
  side: number,
  alpha: number,
  isSmall = labelLevel(camera) < 0.5,
): Placed {
  const kind = graph.kind(node);
  const compact = kind === 'theme' && isSmall ? compactPlace(graph, node) : null;
  // A theme's second side is its own place, in smaller letters.
  const isCompact = compact !== null || (kind === 'theme' && side === 1);
  const lines = isCompact ? compactLines(graph.label(node)) : graph.lines(node);
  const size = Math.max(graph.data.size[node] ?? 0, markRadius(graph, node, camera) / pixelsPerUnit);
  const anchor = labelAnchor({ kind, size, lines }, side);
  if (isCompact) anchor.y = themeBaseline(lines.length, compactScale);
  const style = styleOf(kind, graph.data.theme[node] ?? -1, colours, anchor.anchor, alpha);
  if (isCompact) Object.assign(style, compactStyle);
  const [planeX, planeY] = compact ?? [graph.data.x[node] ?? 0, graph.data.y[node] ?? 0];
  const x = planeX * camera.scale + camera.left + anchor.x * pixelsPerUnit;
  const y = planeY * camera.scale + camera.top + anchor.y * pixelsPerUnit;
  const width = Math.max(...lines.map((line) => painter.measure(line, style)));
  const left = style.anchor === 'middle' ? x - width / 2 : style.anchor === 'end' ? x - width : x;
  // Letters reach about four fifths of their size above the line they stand on, and a fifth below.
  const top = y - style.size * 0.8;
  const bottom = y + (lines.length - 1) * style.lineHeight + style.size * 0.2;
  return { lines, x, y, style, box: { node, left, top, right: left + width, bottom } };
}

/** Where a theme is named on a small screen. */
function compactPlace(graph: MapGraph, node: number): [number, number] | null {
  return graph.data.themes[graph.data.theme[node] ?? -1]?.at ?? null;
}

const compactStyle = { size: 16.5 * pixelsPerUnit, lineHeight: 20 * compactScale * pixelsPerUnit };

function styleOf(
  kind: NodeKind,
  theme: number,
  colours: MapColours,
  anchor: TextStyle['anchor'],
  alpha: number,
): TextStyle {
  const isTheme = kind === 'theme';
  return {
    colour: isTheme ? themeColour(colours, theme) : colours.text,
    halo: colours.surface,
    size: (isTheme ? 23 : 17) * pixelsPerUnit,
    weight: isTheme || kind === 'topic' ? 600 : 400,
    italic: kind === 'work',
    serif: isTheme,
    anchor,
    lineHeight: (isTheme ? 25 : 20) * pixelsPerUnit,
    alpha,
  };
}
