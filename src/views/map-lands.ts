import { paperHomes } from '../lib/graph.ts';
import type { Point, Polygon } from '../lib/layout/polygon.ts';
import { regionCells, regionsOf } from '../lib/layout/regions.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { graphParts } from './graph-parts.ts';

/** The lands of the map: the cell of each topic and theme by the id of its node, and the theme it belongs to. */
export interface MapLands {
  cells: ReadonlyMap<string, Polygon>;
  themes: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<Corpus, MapLands>();

/** The lands of a corpus, as they are drawn on the whole map; found once, though each topic asks. */
export function mapLands(corpus: Corpus, base: string): MapLands {
  const found = known.get(corpus) ?? build(corpus, base);
  known.set(corpus, found);
  return found;
}

function build(corpus: Corpus, base: string): MapLands {
  const regions = regionsOf(graphParts(corpus, base).graph, paperHomes(corpus));
  const places = new Map<string, Point>();
  for (const { id } of regions) {
    const at = corpus.layout.nodes[id];
    if (at !== undefined) places.set(id, { x: at[0], y: at[1] });
  }
  return {
    cells: regionCells(regions, places, corpus.layout.width, corpus.layout.height),
    themes: new Map(regions.map(({ id, theme }) => [id, theme])),
  };
}
