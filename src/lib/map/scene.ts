import type { EdgeType, NodeKind } from '../../schemas/graph.ts';
import { labelLevel, pixelsPerUnit, type Camera } from './camera.ts';
import { landTint, mix, type MapColours, type Rgb } from './colours.ts';
import type { MapGraph } from './map-graph.ts';
import type { MarkShape, Painter, Stroke } from './painter.ts';
import { gridLines } from './grid.ts';
import { sceneLabels, type LabelBox } from './scene-labels.ts';
import { drawLines } from './scene-lines.ts';

/** What is brought out: a node or a way with all that belongs to it; everything else steps back. */
export interface Lit {
  nodes: ReadonlySet<number>;
  edges: readonly number[];
  /** Nodes with a ring: what is chosen, or the two ends of a way. */
  chosen: readonly number[];
}

export interface SceneState {
  camera: Camera;
  /** 1 for each node that the filters leave. */
  shown: Uint8Array;
  edges: readonly EdgeType[];
  lit: Lit | null;
  /** Under the pointer, or where the keyboard looks next. */
  hover: number | null;
}

/** What a scene holds: the nodes and edges drawn, also those beyond its frame, and the labels in sight. */
export interface Drawn {
  nodes: number[];
  /** 1 for each of these nodes. */
  isDrawn: Uint8Array;
  edges: number[];
  labels: LabelBox[];
}

/** More papers than this in sight are drawn as plain dots. */
const manyPapers = 2500;
/** How much of their ink the lines between squares have. */
const gridInk = 0.28;
/** How much of its ink is left to what steps back. */
export const dimmed = 0.22;

/** Draws the map: lands, then lines, then marks, then names. */
export function drawScene(painter: Painter, graph: MapGraph, colours: MapColours, state: SceneState): Drawn {
  drawLands(painter, graph, colours, state);
  drawGrid(painter, graph, colours, state.camera);
  const nodes = drawnNodes(graph, state);
  const isDrawn = new Uint8Array(graph.size);
  for (const node of nodes) isDrawn[node] = 1;
  const edges = drawLines(painter, graph, colours, state, isDrawn);
  drawMarks(painter, graph, colours, state, nodes);
  const labels = sceneLabels(painter, graph, colours, state, nodes);
  return { nodes, isDrawn, edges, labels };
}

/** Works named less wait for the first zoom, as their names do, unless lines lead to them. */
function drawnNodes(graph: MapGraph, { shown, camera, edges, lit, hover }: SceneState): number[] {
  const all = labelLevel(camera) >= 2 || edges.includes('names');
  const nodes: number[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    if (shown[node] !== 1 && lit?.chosen.includes(node) !== true) continue;
    const isLate = graph.kind(node) === 'work' && !graph.isFirst(node);
    if (!isLate || all || lit?.nodes.has(node) === true || node === hover) nodes.push(node);
  }
  return nodes;
}

export function markRadius(graph: MapGraph, node: number, camera: Camera): number {
  // On a small screen the whole map leaves less room for each mark.
  const small = labelLevel(camera) < 0.5 ? 0.65 : 1;
  const size = (graph.data.size[node] ?? 0) * pixelsPerUnit * small;
  return graph.kind(node) === 'paper' ? size * crowding(graph, camera) : size;
}

/** Dots shrink where the papers of a large map would cover it: a quarter of the room that each has, at most its own size. */
function crowding(graph: MapGraph, { scale }: Camera): number {
  const { width, height } = graph.data;
  const room = Math.sqrt((scale * scale * width * height) / Math.max(1, graph.size));
  return Math.min(1, Math.max(0.3, (0.25 * room) / (4.5 * pixelsPerUnit)));
}

/** Lands of themes that the filters leave out lose colour and pattern. */
function drawLands(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  { camera, shown }: SceneState,
): void {
  const { lands, themeBorders, topicBorders } = graph.data;
  const isLeft = new Set(
    graph.kinds.flatMap((kind, node) =>
      kind === 'theme' && shown[node] === 1 ? [graph.data.theme[node] ?? -1] : [],
    ),
  );
  for (const { theme, points } of lands) {
    const placed = onScreen(points, camera);
    if (!isInSight(placed, camera)) continue;
    const ink = isLeft.has(theme) ? themeColour(colours, theme) : colours.muted;
    const hatch = isLeft.has(theme) ? theme % colours.themes.length : -1;
    painter.area(placed, mix(ink, colours.surface, landTint), hatch, ink);
  }
  const line = (points: number[]): number[] => onScreen(points, camera);
  painter.lines(topicBorders.map(line), { colour: colours.surface, width: 1.5 });
  painter.lines(themeBorders.map(line), { colour: colours.surface, width: 5 });
}

/** The lines between squares: over the lands, under all that lies on them. */
function drawGrid(painter: Painter, graph: MapGraph, { edge }: MapColours, camera: Camera): void {
  painter.segments(onScreen(gridLines(graph.data), camera), { colour: edge, width: 1, alpha: gridInk });
}

export function themeColour({ themes, muted }: MapColours, theme: number): Rgb {
  return theme < 0 ? muted : (themes[theme % themes.length] ?? muted);
}

function onScreen(points: ArrayLike<number>, { scale, left, top }: Camera): number[] {
  return Array.from(points, (value, i) => value * scale + (i % 2 === 0 ? left : top));
}

function isInSight(points: number[], { width, height }: Camera): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  points.forEach((value, i) => {
    if (i % 2 === 0) {
      left = Math.min(left, value);
      right = Math.max(right, value);
    } else {
      top = Math.min(top, value);
      bottom = Math.max(bottom, value);
    }
  });
  return right >= 0 && left <= width && bottom >= 0 && top <= height;
}

interface Batch {
  shape: MarkShape;
  places: number[];
  fill: Rgb;
  stroke: Stroke | null;
  alpha: number;
}

function drawMarks(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  state: SceneState,
  nodes: number[],
): void {
  const { camera, lit, hover } = state;
  const { x, y, theme } = graph.data;
  const batches = new Map<string, Batch>();
  const inSight = nodes.filter((node) => {
    const [px, py] = [
      (x[node] ?? 0) * camera.scale + camera.left,
      (y[node] ?? 0) * camera.scale + camera.top,
    ];
    return px > -20 && px < camera.width + 20 && py > -20 && py < camera.height + 20;
  });
  const many = inSight.length > manyPapers;
  // The most important come first in the data, and are drawn last, on top.
  for (let i = inSight.length - 1; i >= 0; i -= 1) {
    const node = inSight[i] ?? 0;
    const kind = graph.kind(node);
    if (kind === 'theme') continue;
    const isDim = lit !== null && !lit.nodes.has(node);
    const key = `${kind} ${kind === 'work' ? '' : String(theme[node])} ${String(isDim)}`;
    let batch = batches.get(key);
    if (!batch) {
      const ink = themeColour(colours, theme[node] ?? -1);
      batch = { ...look(kind, ink, colours, many), places: [], alpha: isDim ? dimmed : 1 };
      batches.set(key, batch);
    }
    batch.places.push(
      (x[node] ?? 0) * camera.scale + camera.left,
      (y[node] ?? 0) * camera.scale + camera.top,
      markRadius(graph, node, camera),
    );
  }
  for (const { shape, places, fill, stroke, alpha } of batches.values())
    painter.marks(shape, places, fill, stroke, alpha);
  const ringed = [...(lit?.chosen ?? []), ...(hover === null ? [] : [hover])];
  const rings = ringed
    .filter((node) => graph.kind(node) !== 'theme')
    .map((node) => [
      (x[node] ?? 0) * camera.scale + camera.left,
      (y[node] ?? 0) * camera.scale + camera.top,
      markRadius(graph, node, camera) + 4,
    ]);
  // Two rings, so that one of them stands out on any ground.
  painter.marks('circle', rings.flat(), NONE, { colour: colours.surface, width: 6 }, 1);
  painter.marks('circle', rings.flat(), NONE, { colour: colours.accent, width: 3 }, 1);
}

/** Marks for a painter to leave empty. */
const NONE: Rgb = [-1, -1, -1];

function look(
  kind: NodeKind,
  ink: Rgb,
  { surface, text }: MapColours,
  many: boolean,
): Omit<Batch, 'places' | 'alpha'> {
  if (kind === 'topic') return { shape: 'circle', fill: surface, stroke: { colour: ink, width: 2.8 } };
  if (kind === 'work') return { shape: 'diamond', fill: surface, stroke: { colour: text, width: 1.4 } };
  return many
    ? { shape: 'dot', fill: ink, stroke: null }
    : { shape: 'circle', fill: ink, stroke: { colour: surface, width: 1 } };
}
