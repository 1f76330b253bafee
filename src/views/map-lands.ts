import { paperHomes } from '../lib/graph.ts';
import { softCells } from '../lib/layout/coast.ts';
import type { Polygon } from '../lib/layout/polygon.ts';
import { mapCells } from '../lib/layout/regions.ts';
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
  const { regions, cells } = mapCells(graphParts(corpus, base).graph, paperHomes(corpus), corpus.layout);
  return { cells: softCells(cells), themes: new Map(regions.map(({ id, theme }) => [id, theme])) };
}
