import { borderPath, outlinePath } from '../lib/layout/borders.ts';
import type { Point, Polygon } from '../lib/layout/polygon.ts';
import { measure } from '../lib/layout/polygon.ts';
import type { Crop } from '../lib/map-parts/crop.ts';
import { inCrop, seenPart } from '../lib/map-parts/crop.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { themeNumber } from './link.ts';
import { modelOf } from './map.ts';

/** The lands of a part of the map, cut at its edges. */
export interface PartLands {
  lands: { theme: number | null; own: boolean; path: string }[];
  topicBorders: string;
  themeBorders: string;
  /** The middle of what is seen of each other topic's land, by the id of its node, the largest first. */
  middles: (Point & { id: string })[];
}

/** A land of which less is seen holds no name. */
const leastArea = 900;

/** @param own the node whose land the part is about */
export function partLands(corpus: Corpus, base: string, crop: Crop, own: string): PartLands {
  const { cells, regionThemes: themes } = modelOf(corpus, base);
  const seen = new Map<string, Polygon>();
  for (const [id, cell] of cells) {
    const part = seenPart(
      cell.map((corner) => inCrop(corner, crop)),
      crop,
    );
    if (part.length > 0) seen.set(id, part);
  }
  const sameTheme = (a: string, b: string): boolean => themes.get(a) === themes.get(b);
  const isTopic = (id: string): boolean => id.startsWith('topic:');
  const sizes = [...seen]
    .filter(([id]) => isTopic(id) && id !== own)
    .map(([id, part]) => ({ id, ...measure(part) }));
  return {
    lands: [...seen].map(([id, part]) => {
      const theme = themes.get(id) ?? null;
      return {
        theme: theme === null ? null : themeNumber(corpus, theme),
        own: id === own,
        path: outlinePath(part),
      };
    }),
    topicBorders: borderPath(seen, (a, b) => sameTheme(a, b) && isTopic(a) && isTopic(b)),
    themeBorders: borderPath(seen, (a, b) => !sameTheme(a, b)),
    middles: sizes
      .filter(({ area }) => area >= leastArea)
      .toSorted((a, b) => b.area - a.area)
      .flatMap(({ id, centre }) => (centre === null ? [] : [{ id, ...centre }])),
  };
}
