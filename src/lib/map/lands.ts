import type { Corpus } from '../../schemas/corpus.ts';
import type { Graph } from '../../schemas/graph.ts';
import type { Point, Polygon } from '../layout/polygon.ts';
import { regionCells, regionsOf, unassigned } from '../layout/regions.ts';
import type { MapLand } from './format.ts';

export interface Lands {
  lands: MapLand[];
  themeBorders: number[][];
  topicBorders: number[][];
}

/**
 * The outline of each region of the map, and the borders between them, each once.
 * @param homes paper node → node of its first topic
 * @param themePlace place of a theme in the list of the map
 */
export function mapLands(
  { layout }: Corpus,
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  themePlace: (theme: string | null) => number,
): Lands {
  const regions = regionsOf(graph, homes);
  const places = new Map<string, Point>();
  for (const { id } of regions) {
    const at = layout.nodes[id];
    if (at !== undefined) places.set(id, { x: at[0], y: at[1] });
  }
  const cells = regionCells(regions, places, layout.width, layout.height);
  const themes = new Map(regions.map(({ id, theme }) => [id, theme ?? unassigned]));
  const isInland = (a: string, b: string): boolean => themes.get(a) === themes.get(b);
  return {
    lands: regions.flatMap(({ id, theme }) => {
      const points = (cells.get(id) ?? []).flatMap(({ x, y }) => [tenth(x), tenth(y)]);
      return points.length === 0 ? [] : [{ id, theme: themePlace(theme), points }];
    }),
    themeBorders: borders(cells, (a, b) => !isInland(a, b)),
    // The name of a theme has no border of its own.
    topicBorders: borders(
      cells,
      (a, b) => isInland(a, b) && a.startsWith('topic:') && b.startsWith('topic:'),
    ),
  };
}

function borders(
  cells: ReadonlyMap<string, Polygon>,
  isBorder: (cell: string, beyond: string) => boolean,
): number[][] {
  const lines: number[][] = [];
  for (const [id, polygon] of cells) {
    polygon.forEach((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      if (from.beyond === null || from.beyond < id || !isBorder(id, from.beyond)) return;
      lines.push([tenth(from.x), tenth(from.y), tenth(to.x), tenth(to.y)]);
    });
  }
  return lines;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
