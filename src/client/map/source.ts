import { href } from '../../lib/href.ts';
import {
  mapIndexPath,
  readMapData,
  type Evidence,
  type MapData,
  type MapManifest,
} from '../../lib/map/format.ts';
import type { Look } from '../../lib/map/regions-wanted.ts';
import { readState } from '../../lib/map/state.ts';
import { loadJson } from '../load.ts';

/** Where a map takes its data from: files of the site, or what a page already holds. */
export interface MapSource {
  data: MapData;
  /** The evidence of some edges, by their number in all; those whose file cannot be had are left out. */
  evidence: (edges: readonly number[]) => Promise<ReadonlyMap<number, Evidence>>;
  /** Of a map that comes by regions: the data with those that a look needs; null where it needs no others. */
  more?: (look: Look) => Promise<MapData | null>;
}

/** What a page gives that must do without fetch: a classic script that runs before the map's own sets it. */
export interface GivenMap {
  data: unknown;
  evidence: Evidence[];
}

declare global {
  interface Window {
    gazetteerMap?: GivenMap;
  }
}

/**
 * @param base where the site stands
 * @throws Error when the data cannot be had or read
 */
export async function findSource(base: string): Promise<MapSource> {
  const given = window.gazetteerMap;
  return given === undefined ? fetchSource(base) : givenSource(given);
}

function givenSource({ data, evidence }: GivenMap): MapSource {
  return {
    data: readMapData(data),
    evidence: (edges) => Promise.resolve(new Map(edges.map((edge) => [edge, evidence[edge] ?? null]))),
  };
}

async function fetchSource(base: string): Promise<MapSource> {
  // The manifest names the others, which bear their digests: an old one would name files that are gone.
  const manifest = (await loadJson(href(base, mapIndexPath), 'no-cache')) as MapManifest;
  const load = (file: string): Promise<unknown> => loadJson(href(base, `map/${file}`));
  const data = readMapData(await load(manifest.data));
  const parts = new Map<number, Promise<Evidence[]>>();
  const part = (i: number): Promise<Evidence[]> => {
    const known = parts.get(i);
    if (known) return known;
    const begun = load(manifest.evidence[i] ?? '') as Promise<Evidence[]>;
    parts.set(i, begun);
    begun.catch(() => parts.delete(i));
    return begun;
  };
  return {
    ...(await byRegions(data, manifest, load)),
    evidence: async (edges) => {
      const { evidenceEach } = manifest;
      const found = new Map<number, Evidence>();
      const wanted = new Set(edges.map((edge) => Math.floor(edge / evidenceEach)));
      await Promise.all(
        [...wanted].map(async (i) => {
          const rows = await part(i).catch(() => null);
          if (rows === null) return;
          for (const edge of edges)
            if (Math.floor(edge / evidenceEach) === i) found.set(edge, rows[edge % evidenceEach] ?? null);
        }),
      );
      return found;
    },
  };
}

/** With what the address asks for there already, so that the map finds it. */
async function byRegions(
  first: MapData,
  { regions }: MapManifest,
  load: (file: string) => Promise<unknown>,
): Promise<Pick<MapSource, 'data' | 'more'>> {
  if (regions === undefined) return { data: first };
  const { regionsOf } = await import('./regions.ts');
  const more = regionsOf(first, regions, load);
  const state = readState(location.search);
  const asked = more({ state, zoom: 1, sight: [0, 0, first.width, first.height] });
  return { data: (await asked.catch(() => null)) ?? first, more };
}
