import type { Corpus } from '../schemas/corpus.ts';
import type { Tour } from '../schemas/tour.ts';
import { stopsOf } from '../lib/tours/stops.ts';
import { graphParts } from './graph-parts.ts';
import { mapView, type MapView } from './map.ts';

/** The sheet that every sketch of a route is drawn on, and the routes by the tour's id: those with two places or more. */
export interface RouteSketches extends Pick<MapView, 'width' | 'height' | 'lands' | 'themeBorders'> {
  /** One path through the stops, in units of the plane. */
  routes: Map<string, string>;
}

/** Where each tour goes on the whole map, to be seen beside the others; null where no tour has two stops on it. */
export function routeSketches(corpus: Corpus, base: string, tours: readonly Tour[]): RouteSketches | null {
  const { nodes } = graphParts(corpus, base);
  const routes = new Map(
    tours.flatMap((tour) => {
      const places = stopsOf(corpus, tour).flatMap(({ id }) => {
        const { x = null, y = null } = nodes.get(`paper:${id}`) ?? {};
        return x === null || y === null ? [] : [`${String(Math.round(x))} ${String(Math.round(y))}`];
      });
      return places.length < 2 ? [] : [[tour.id, `M${places.join('L')}`] as const];
    }),
  );
  if (routes.size === 0) return null;
  const { width, height, lands, themeBorders } = mapView(corpus, base);
  return { width, height, lands, themeBorders, routes };
}
