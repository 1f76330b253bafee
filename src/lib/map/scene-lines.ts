import type { EdgeType } from '../../schemas/graph.ts';
import { labelLevel, type Camera } from './camera.ts';
import type { MapColours } from './colours.ts';
import { edgeTypes } from './format.ts';
import type { MapGraph } from './map-graph.ts';
import type { ArrowHead, Painter, Stroke } from './painter.ts';
import { dimmed, type SceneState } from './scene.ts';

/** Mentions of a first look: more would be a tangle. */
export const firstCitations = 60;
/** References drawn from afar where all are asked for: those to the papers that most refer to. */
export const firstReferences = 300;
const strokes: Record<EdgeType, Omit<Stroke, 'colour'>> = {
  citation: { width: 1.4 },
  reference: { width: 1, dash: [8, 3] },
  names: { width: 1 },
  topic: { width: 1, dash: [1, 3] },
  related: { width: 1, dash: [4, 4] },
};
/** How much of its ink a line has where all of its type are drawn: fainter than chosen ones, and still 3:1 on the lands. */
export const lineAlpha: Record<EdgeType, number> = {
  ...{ citation: 1, reference: 0.78, names: 0.78 },
  ...{ topic: 0.78, related: 0.78 },
};
/** Types with a direction: their heads, and how far they bend, as a part of their length; to either side where both join two papers. */
const arrows: Partial<Record<EdgeType, { head: ArrowHead; bend: number }>> = {
  citation: { head: 'filled', bend: 0.12 },
  reference: { head: 'open', bend: -0.07 },
};

/**
 * Draws the lines of the types asked for, and those of what is chosen over them.
 * @param isDrawn 1 for each node that is drawn
 * @returns the edges drawn, also those beyond the frame
 */
export function drawLines(
  painter: Painter,
  graph: MapGraph,
  colours: MapColours,
  { camera, edges, lit }: SceneState,
  isDrawn: Uint8Array,
): number[] {
  const drawn: number[] = [];
  const draw = (type: EdgeType, list: number[], stroke: Stroke): void => {
    if (list.length === 0) return;
    const segments: number[] = [];
    for (const edge of list) {
      const ends = endsOf(graph, edge, camera);
      drawn.push(edge);
      if (!misses(ends, camera)) segments.push(...(curveOf(type, ends) ?? ends));
    }
    const arrow = arrows[type];
    if (arrow) painter.arrows(segments, stroke, arrow.head);
    else painter.segments(segments, stroke);
  };
  const byType = edgesByType(graph, edges, isDrawn);
  const citations = byType.get('citation');
  // Of a large map the first look has the citations of the papers named most; nearer, or with more lines, it has all.
  if (citations && edges.length === 1 && labelLevel(camera) < 2)
    byType.set('citation', citations.sort(byTarget(graph)).slice(0, firstCitations));
  const references = byType.get('reference');
  if (references && references.length > firstReferences && labelLevel(camera) < 2)
    byType.set('reference', mostReferredTo(graph, references).slice(0, firstReferences));
  for (const type of edgeTypes.toReversed()) {
    const list = byType.get(type) ?? [];
    const colour = type === 'citation' ? colours.text : colours.muted;
    draw(type, list, {
      ...strokes[type],
      colour,
      alpha: lit === null ? lineAlpha[type] : lineAlpha[type] * dimmed,
    });
  }
  if (lit === null) return drawn;
  for (const type of edgeTypes.toReversed()) {
    const list = lit.edges.filter(
      (edge) =>
        graph.type(edge) === type &&
        (isDrawn[graph.source[edge] ?? 0] ?? 0) * (isDrawn[graph.target[edge] ?? 0] ?? 0) === 1,
    );
    draw(type, list, { ...strokes[type], width: strokes[type].width + 0.4, colour: colours.accent });
  }
  return [...new Set(drawn)];
}

/** Edges to the most important nodes first. */
function byTarget({ target }: MapGraph): (a: number, b: number) => number {
  return (a, b) => (target[a] ?? 0) - (target[b] ?? 0) || a - b;
}

/** References that are asked for between nodes shown, where they are more than are drawn from afar; else 0. */
export function tooManyReferences(graph: MapGraph, wanted: readonly EdgeType[], shown: Uint8Array): number {
  if (!wanted.includes('reference')) return 0;
  const asked = edgesByType(graph, ['reference'], shown).get('reference')?.length ?? 0;
  return asked > firstReferences ? asked : 0;
}

/** References to the papers that most of them lead to first. */
function mostReferredTo({ target }: MapGraph, references: readonly number[]): number[] {
  const papers = Map.groupBy(references, (edge) => target[edge] ?? 0);
  return [...papers]
    .sort(([a, one], [b, other]) => other.length - one.length || a - b)
    .flatMap(([, edges]) => edges);
}

function edgesByType(
  graph: MapGraph,
  wanted: readonly EdgeType[],
  isDrawn: Uint8Array,
): Map<EdgeType, number[]> {
  const byType = new Map<EdgeType, number[]>(wanted.map((type) => [type, []]));
  if (wanted.length === 0) return byType;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const list = byType.get(graph.type(edge));
    if (list && isDrawn[graph.source[edge] ?? 0] === 1 && isDrawn[graph.target[edge] ?? 0] === 1)
      list.push(edge);
  }
  return byType;
}

/** The ends of an edge on the screen. */
export function endsOf(
  graph: MapGraph,
  edge: number,
  { scale, left, top }: Camera,
): [number, number, number, number] {
  const { x, y } = graph.data;
  const [a, b] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  return [
    (x[a] ?? 0) * scale + left,
    (y[a] ?? 0) * scale + top,
    (x[b] ?? 0) * scale + left,
    (y[b] ?? 0) * scale + top,
  ];
}

/** Whether a straight line lies wholly beyond one side of the frame; a bend may reach back by an eighth of its length. */
function misses([x1, y1, x2, y2]: [number, number, number, number], { width, height }: Camera): boolean {
  const slack = Math.hypot(x2 - x1, y2 - y1) / 8;
  return (
    Math.max(x1, x2) < -slack ||
    Math.min(x1, x2) > width + slack ||
    Math.max(y1, y2) < -slack ||
    Math.min(y1, y2) > height + slack
  );
}

/** The curve that an edge of a type is drawn as; null where it is straight. */
export function curveOf(type: EdgeType, ends: [number, number, number, number]): number[] | null {
  const arrow = arrows[type];
  return arrow === undefined ? null : bent(ends, arrow.bend);
}

/** A quadratic curve, so that two arrows that run the other way do not cover each other. */
export function bent([x1, y1, x2, y2]: [number, number, number, number], bend = 0.12): number[] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return [x1, y1, (x1 + x2) / 2 - dy * bend, (y1 + y2) / 2 + dx * bend, x2, y2];
}
