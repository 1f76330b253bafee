import { viewportOf, type Camera, type Plane } from './camera.ts';
import { edgeEnds } from './map-graph.ts';
import type { Region } from './format.ts';
import type { MapState, Selection } from './state.ts';

/** What a reader looks at: what is asked for, how near, and the part of the plane that is in sight. */
export interface Look {
  state: Pick<MapState, 'selection' | 'topics'>;
  zoom: number;
  sight: [left: number, top: number, right: number, bottom: number];
}

/** The look of a camera. */
export function lookAt(state: Look['state'], camera: Camera, plane: Plane): Look {
  const { width, height, scale, left, top } = camera;
  return {
    state,
    zoom: viewportOf(plane, camera)?.zoom ?? 1,
    sight: [-left / scale, -top / scale, (width - left) / scale, (height - top) / scale],
  };
}

/** From this zoom on papers in sight are fetched; from farther away themes and topics tell more. */
const nearEnough = 2;
/** Regions fetched for one look: what is more comes as one moves or zooms on. */
const mostInSight = 8;
const mostOfTopics = 6;

/** The places in `list` of the regions that a look shows or asks for by topic, those nearest to its middle first. */
export function regionsWanted(list: readonly Region[], { state, zoom, sight }: Look): number[] {
  const [left, top, right, bottom] = sight;
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  const near = list
    .map(({ box }, place) => ({ box, place, far: distance(box, middle) }))
    .toSorted((a, b) => a.far - b.far || a.place - b.place);
  const seen = near.filter(
    ({ box: [x1, y1, x2, y2] }) => x1 <= right && x2 >= left && y1 <= bottom && y2 >= top,
  );
  const asked = new Set(
    [...state.topics, ...idsOf(state.selection)].map((id) => (id.startsWith('topic:') ? id : `topic:${id}`)),
  );
  const ofTopics = near.filter(({ place }) => asked.has(list[place]?.topic ?? ''));
  return [
    ...new Set([
      ...ofTopics.slice(0, mostOfTopics),
      ...(zoom >= nearEnough ? seen.slice(0, mostInSight) : []),
    ]),
  ].map(({ place }) => place);
}

/** From a point to the nearest of a box. */
function distance([left, top, right, bottom]: Region['box'], [x, y]: [number, number]): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Ids of nodes that a choice names, as the address gives them. */
export function idsOf(selection: Selection): string[] {
  if (selection === null) return [];
  if (selection.kind === 'node') return [selection.id];
  return selection.kind === 'path' ? [selection.from, selection.to] : (edgeEnds(selection.id) ?? []);
}
