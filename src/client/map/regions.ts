import { joinRegions } from '../../lib/map/join-regions.ts';
import type { MapData, RegionData, RegionIndex } from '../../lib/map/format.ts';
import { fullIds } from '../../lib/map/map-graph.ts';
import { idsOf, regionsWanted, type Look } from '../../lib/map/regions-wanted.ts';

/**
 * The papers of a large map, which come by regions.
 * @param load reads a file of the map
 * @returns the data with the regions that a look needs and those fetched before; null where it needs no others
 */
export function regionsOf(
  first: MapData,
  { list, places, firsts }: RegionIndex,
  load: (file: string) => Promise<unknown>,
): (look: Look) => Promise<MapData | null> {
  const regions = new Map<number, RegionData>();
  const files = new Map<string, Promise<unknown>>();
  const now = new Map(first.moved);
  let joined = 0;

  const read = (file: string): Promise<unknown> => {
    const known = files.get(file);
    if (known) return known;
    const begun = load(file);
    files.set(file, begun);
    // What failed is tried again when it is asked for the next time.
    begun.catch(() => files.delete(file));
    return begun;
  };

  /** The region of a node that an address names; null where it is in the first look, or nowhere. */
  const regionOf = async (wanted: string): Promise<number | null> => {
    for (const id of fullIds(wanted).map((one) => now.get(one) ?? one)) {
      const file = places[firsts.findLastIndex((start) => start <= id)];
      if (file === undefined) continue;
      const rows = (await read(file)) as [string, number][];
      const row = rows.find(([known]) => known === id);
      if (row !== undefined) return row[1];
    }
    return null;
  };

  return async (look) => {
    const ofNodes = await Promise.all(idsOf(look.state.selection).map(regionOf));
    const wanted = new Set([...ofNodes, ...regionsWanted(list, look)]);
    await Promise.all(
      [...wanted].map(async (place) => {
        const file = place === null ? undefined : list[place]?.file;
        if (place === null || file === undefined || regions.has(place)) return;
        regions.set(place, (await read(file)) as RegionData);
      }),
    );
    if (regions.size === joined) return null;
    joined = regions.size;
    return joinRegions(first, [...regions.values()]);
  };
}
