import { paperHomes } from '../../src/lib/graph.ts';
import {
  mapIndexPath,
  mapVersion,
  type MapData,
  type MapManifest,
  type RegionIndex,
} from '../../src/lib/map/format.ts';
import { mapModel } from '../../src/lib/map/model.ts';
import { mostOfRegion, splitRegions } from '../../src/lib/map/split-regions.ts';
import { hasMapByRegion } from '../../src/lib/scale.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { digestedInto } from './digested.ts';

/** Edges whose evidence stands in one file: what is chosen needs one or two. */
const evidenceEach = 400;
/** Nodes of a file that tells in which region each is. */
const placesEach = 2000;

type Put = ReturnType<typeof digestedInto>;

/**
 * What the map page loads when it is used: path in the site → value. The parts bear their digest, so that a browser may keep
 * them. Of very many papers the data are the first look alone, and papers come by regions.
 * @param region papers of a region at most; another number only in tests
 */
export function mapFiles(corpus: Corpus, base: string, region = mostOfRegion): Map<string, object> {
  const { data, evidence } = mapModel(corpus, base);
  const files = new Map<string, object>();
  const put = digestedInto(files, 'map');
  const { first, regions } = hasMapByRegion(corpus)
    ? inRegions(corpus, data, put, region)
    : { first: data, regions: null };
  const manifest: MapManifest = {
    version: mapVersion,
    data: put('data', first),
    evidence: portions(evidence, evidenceEach).map((part, i) => put(`evidence-${String(i)}`, part)),
    evidenceEach,
    ...(regions && { regions }),
  };
  files.set(mapIndexPath, manifest);
  return files;
}

function inRegions(
  corpus: Corpus,
  data: MapData,
  put: Put,
  most: number,
): { first: MapData; regions: RegionIndex } {
  const { first, regions, places } = splitRegions(data, paperHomes(corpus), most);
  const rows = portions(places, placesEach);
  return {
    first,
    regions: {
      list: regions.map(({ data: held, ...region }, i) => ({
        file: put(`region-${String(i)}`, held),
        ...region,
      })),
      places: rows.map((part, i) => put(`places-${String(i)}`, part)),
      firsts: rows.flatMap(([row]) => row?.[0] ?? []),
    },
  };
}

function portions<Row>(rows: readonly Row[], each: number): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, i) =>
    rows.slice(i * each, (i + 1) * each),
  );
}
