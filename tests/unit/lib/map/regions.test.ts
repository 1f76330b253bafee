import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../../../src/client/map/regions.ts';
import { mapFiles } from '../../../../scripts/publish/map-files.ts';
import { paperHomes } from '../../../../src/lib/graph.ts';
import { mapIndexPath, type MapData, type MapManifest } from '../../../../src/lib/map/format.ts';
import { joinRegions } from '../../../../src/lib/map/join-regions.ts';
import { MapGraph } from '../../../../src/lib/map/map-graph.ts';
import { mapModel } from '../../../../src/lib/map/model.ts';
import { regionsWanted, type Look } from '../../../../src/lib/map/regions-wanted.ts';
import { splitRegions } from '../../../../src/lib/map/split-regions.ts';
import { paperReferences } from '../../../../src/schemas/references.ts';
import { manyPapers } from '../../../support/many.ts';

const corpus = manyPapers(2000);
const { data } = mapModel(corpus, '/');
const { first, regions, places } = splitRegions(data, paperHomes(corpus), 150);
const whole = new MapGraph(data);
const edgeIds = (graph: MapGraph): string[] =>
  Array.from({ length: graph.edgeCount }, (_, edge) => graph.edgeId(edge));

describe('a map in regions', () => {
  it('shows themes, topics and the papers of the first citations first', () => {
    const graph = new MapGraph(first);
    const papers = graph.kinds.filter((kind) => kind === 'paper').length;
    expect([graph.kinds.filter((kind) => kind === 'topic').length, graph.papersInAll]).toEqual([4, 2000]);
    expect(papers).toBeGreaterThan(0);
    expect(papers).toBeLessThanOrEqual(120);
    expect(graph.degreeInAll(graph.find('topic:half') ?? -1)).toBe(1001);
  });

  it('has no region of more papers than asked, each paper in the one that its topic and place give', () => {
    expect(Math.max(...regions.map(({ papers }) => papers))).toBeLessThanOrEqual(150);
    expect(regions.reduce((sum, { papers }) => sum + papers, 0)).toBe(2000);
    expect(places.map(([id]) => id)).toEqual(corpus.papers.map(({ id }) => `paper:${id}`));
    for (const [id, region] of places.slice(0, 50)) {
      const [left, top, right, bottom] = regions[region]?.box ?? [0, 0, 0, 0];
      const [[x, y] = [0, 0]] = whole.places([whole.find(id) ?? -1]);
      expect(left <= x && x <= right && top <= y && y <= bottom).toBe(true);
      expect(regions[region]?.topic).toBe(paperHomes(corpus).get(id));
    }
  });

  it('is the whole map where all are there, evidence and degrees included', () => {
    const all = joinRegions(
      first,
      regions.map((region) => region.data),
    );
    const { partOf, ...joined } = all;
    expect(joined).toEqual(data);
    expect(partOf?.edges).toEqual(edgeIds(whole).map((_, edge) => edge));
    expect(partOf?.degree).toEqual(data.ids.map((_, node) => whole.degree(node)));
  });

  it('has all lines of the papers of a region that is there, each once', () => {
    const [region] = regions;
    if (!region) throw new Error('no region');
    const graph = new MapGraph(joinRegions(first, [region.data, region.data]));
    const own = places.filter(([, place]) => place === 0);
    expect(own).toHaveLength(region.papers);
    for (const [id] of own) {
      const node = graph.find(id) ?? -1;
      expect(graph.degree(node)).toBe(graph.degreeInAll(node));
    }
    const ids = edgeIds(graph);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = ids.map((_, edge) => whole.edgeId(graph.numberInAll(edge)));
    expect(numbers).toEqual(ids);
  });
});

describe('references of a map in regions', () => {
  const ids = corpus.papers.map(({ id }) => id);
  const listed = {
    ...corpus,
    references: new Map(
      ids.slice(1).map((id, i) => [
        id,
        paperReferences.parse({
          lists: [{ service: 'openalex', asked: '2026-11-01', state: 'found', listed: 2 }],
          total: 2,
          here: [...new Set([ids[0], ids[(i * 7) % (i + 1)]])].map((paper) => ({
            ...{ paper, basis: 'arxiv', services: ['openalex'] },
          })),
        }),
      ]),
    ),
  };
  const model = mapModel(listed, '/');
  const split = splitRegions(model.data, paperHomes(listed), 150);

  it('bring no papers of other regions, and are all there where all regions are', () => {
    const [plain, full] = [regions[0], split.regions[0]];
    expect(full?.data.ids).toEqual(plain?.data.ids);
    const all = joinRegions(
      split.first,
      split.regions.map((region) => region.data),
    );
    const { partOf, ...joined } = all;
    expect(joined).toEqual(model.data);
    expect(partOf?.edges).toHaveLength(new MapGraph(model.data).edgeCount);
    expect(joined.edges.reference.length).toBeGreaterThan(2 * 1999);
  });

  it('move no mark and no name', () => {
    expect([model.data.ids, model.data.size, model.data.from]).toEqual([data.ids, data.size, data.from]);
  });
});

describe('the regions that a look needs', () => {
  const list = regions.map(({ data: _, ...region }, i) => ({ file: `region-${String(i)}`, ...region }));
  const look: Look = { state: { selection: null, topics: [] }, zoom: 1, sight: [0, 0, 1600, 1000] };
  const topicsOf = (found: number[]): (string | undefined)[] => [
    ...new Set(found.map((i) => list[i]?.topic)),
  ];

  it('are none from afar, those in sight from near, the nearest first', () => {
    expect(regionsWanted(list, look)).toEqual([]);
    const near = regionsWanted(list, { ...look, zoom: 4, sight: [150, 100, 400, 300] });
    expect(near.length).toBeGreaterThan(0);
    expect(topicsOf(near)).toEqual(['topic:half']);
    expect(regionsWanted(list, { ...look, zoom: 2 }).length).toBeLessThanOrEqual(8);
  });

  it('are those of a topic that is chosen or asked for, from any distance', () => {
    const chosen = { selection: { kind: 'node', id: 'topic:third' }, topics: [] } as const;
    expect(topicsOf(regionsWanted(list, { ...look, state: { ...chosen, topics: [] } }))).toEqual([
      'topic:third',
    ]);
    expect(topicsOf(regionsWanted(list, { ...look, state: { selection: null, topics: ['rest'] } }))).toEqual([
      'topic:rest',
    ]);
  });
});

describe('the files of a map in regions', () => {
  const files = mapFiles(corpus, '/', 150);
  const manifest = files.get(mapIndexPath) as MapManifest;
  const start = files.get(`map/${manifest.data}`) as MapData;
  const read: string[] = [];
  const more = (): ReturnType<typeof regionsOf> => {
    if (!manifest.regions) throw new Error('no regions');
    return regionsOf(start, manifest.regions, (file) => {
      read.push(file);
      const value = files.get(`map/${file}`);
      return value ? Promise.resolve(value) : Promise.reject(new Error(file));
    });
  };
  const look = (id: string): Look => ({
    state: { selection: { kind: 'node', id }, topics: [] },
    zoom: 1,
    sight: [0, 0, 1600, 1000],
  });

  it('bring a paper that an address names, with one file of places and one region', async () => {
    const ask = more();
    const found = await ask(look('p001999'));
    if (!found) throw new Error('nothing came');
    expect(read.map((file) => file.replace(/-.*/, ''))).toEqual(['places', 'region']);
    expect(new MapGraph(found).find('p001999')).not.toBeNull();
    expect(await ask(look('p001999'))).toBeNull();
    expect(await ask(look('no-such-paper'))).toBeNull();
  });

  it('are whole data below 2,000 papers', () => {
    const small = mapFiles(manyPapers(50), '/');
    const { regions: none, data: name } = small.get(mapIndexPath) as MapManifest;
    expect(none).toBeUndefined();
    expect((small.get(`map/${name}`) as MapData).partOf).toBeUndefined();
  });
});
