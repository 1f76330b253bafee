import type { Point } from '../lib/layout/polygon.ts';
import { cropRound, inCrop } from '../lib/map-parts/crop.ts';
import { fitLines, lineWidth } from '../lib/map-parts/fit-text.ts';
import type { NamePlace } from '../lib/map-parts/names.ts';
import { letterSize, placeNames } from '../lib/map-parts/names.ts';
import { keepApart } from '../lib/map-parts/keep-apart.ts';
import type { Stop } from '../lib/tours/stops.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { graphParts } from './graph-parts.ts';
import { modelOf } from './map.ts';
import type { PartLands } from './part-lands.ts';
import { partLands } from './part-lands.ts';

/** A tour on the map: its stops over the lands, joined in their order. */
export interface RouteView extends Omit<PartLands, 'middles'> {
  width: number;
  height: number;
  path: string;
  stops: (Point & { number: number })[];
  /** Names of lands, where there is room. */
  names: (Point & { lines: string[]; align: NamePlace['align'] })[];
}

/** As wide as the narrowest screen has room for. */
const width = 336;
const margin = 0.08;
/** A name farther from the middle of what is seen of its land may stand in another. */
const mostAside = 30;
/** Between a name and the edge of the picture: fonts differ. */
const nameEdge = 8;
/** Of the disc that bears a number. */
const radius = 9;

/** null where fewer than two stops have a place. */
export function routeView(corpus: Corpus, base: string, stops: readonly Stop[]): RouteView | null {
  const { nodes } = graphParts(corpus, base);
  const placed = stops.flatMap(({ number, id }) => {
    const { x = null, y = null } = nodes.get(`paper:${id}`) ?? {};
    return x === null || y === null ? [] : [{ number, x, y }];
  });
  if (placed.length < 2) return null;
  const { cells } = modelOf(corpus, base);
  // The whole land of each stop's topic: a route that stays in one is seen among its neighbours.
  const around = stops.flatMap(({ paper }) => {
    const topic = paper && corpus.assignments.get(paper.id)?.primary;
    return cells.get(`topic:${topic ?? ''}`) ?? [];
  });
  const crop = cropRound([...placed, ...around], corpus.layout, width, margin);
  const size = { width, height: crop.height };
  const discs = keepApart(
    placed.map((stop) => inCrop(stop, crop)),
    2 * radius + 1,
    { ...size, margin: radius + 2 },
  );
  const { middles, ...lands } = partLands(corpus, base, crop, '');
  const wishes = middles.flatMap(({ id, x, y }) => {
    const label = nodes.get(id)?.label;
    return label === undefined ? [] : [{ id, x, y, lines: fitLines(label, 130, letterSize, 2), mark: null }];
  });
  const marks = discs.map(({ number, x, y }) => ({ id: String(number), x, y, mark: radius + 1 }));
  const places = placeNames(wishes, marks, width, crop.height);
  return {
    ...size,
    ...lands,
    path: discs.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join(''),
    stops: discs,
    names: wishes.flatMap(({ id, x, y, lines }) => {
      const place = places.get(id);
      if (place === undefined || place.wide || Math.abs(place.x) > mostAside) return [];
      const half = Math.max(...lines.map((line) => lineWidth(line, letterSize))) / 2 + nameEdge;
      const middle = Math.min(width - half, Math.max(half, x + place.x));
      return [{ x: Math.round(middle), y: Math.round(y + place.y), lines, align: place.align }];
    }),
  };
}
