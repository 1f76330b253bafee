import type { Corpus } from '../../schemas/corpus.ts';
import type { Graph } from '../../schemas/graph.ts';
import { borderLines } from '../layout/borders.ts';
import { softCells } from '../layout/coast.ts';
import type { Polygon } from '../layout/polygon.ts';
import { mapCells } from '../layout/regions.ts';
import type { MapLand } from './format.ts';

export interface Lands {
  /** The soft cell of each region by its id, and its theme. */
  cells: ReadonlyMap<string, Polygon>;
  regionThemes: ReadonlyMap<string, string | null>;
  lands: MapLand[];
  themeBorders: number[][];
  topicBorders: number[][];
}

/**
 * The outline of each region of the map with soft borders, and the borders between them, each once, in tenths of a unit.
 * @param homes paper node → node of its first topic
 * @param themePlace place of a theme in the list of the map
 */
export function mapLands(
  { layout }: Corpus,
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  themePlace: (theme: string | null) => number,
): Lands {
  const { regions, cells: straight } = mapCells(graph, homes, layout);
  const cells = softCells(straight);
  const regionThemes = new Map(regions.map(({ id, theme }) => [id, theme]));
  const isInland = (a: string, b: string): boolean => regionThemes.get(a) === regionThemes.get(b);
  return {
    cells,
    regionThemes,
    lands: regions.flatMap(({ id, theme }) => {
      const points = (cells.get(id) ?? []).flatMap(({ x, y }) => [x, y]);
      return points.length === 0 ? [] : [{ id, theme: themePlace(theme), points }];
    }),
    themeBorders: borderLines(cells, (a, b) => !isInland(a, b)),
    // The name of a theme has no border of its own.
    topicBorders: borderLines(
      cells,
      (a, b) => isInland(a, b) && a.startsWith('topic:') && b.startsWith('topic:'),
    ),
  };
}
