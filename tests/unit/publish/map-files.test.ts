import { describe, expect, it } from 'vitest';
import { mapFiles } from '../../../scripts/publish/map-files.ts';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { buildGraph } from '../../../src/lib/graph.ts';
import { mapIndexPath, type Evidence, type MapData, type MapManifest } from '../../../src/lib/map/format.ts';
import { MapGraph } from '../../../src/lib/map/map-graph.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content of this repository cannot be read.');
const files = mapFiles(corpus, '/base/');
const manifest = files.get(mapIndexPath) as MapManifest;
const graph = new MapGraph(files.get(`map/${manifest.data}`) as MapData);
const evidence = manifest.evidence.flatMap((name) => files.get(`map/${name}`) as Evidence[]);

describe('mapFiles', () => {
  const whole = buildGraph(corpus, '/base/');

  it('holds the nodes of graph.json at their places', () => {
    const nodes = graph.data.ids.map((id, i) => [
      id,
      graph.degree(i),
      graph.url(i),
      graph.data.x[i],
      graph.data.y[i],
    ]);
    const same = whole.nodes.map(({ id, degree, url, x, y }) => [id, degree, url, x, y]);
    expect(nodes.toSorted()).toEqual(same.toSorted());
  });

  it('holds its edges with their evidence', () => {
    const edges = evidence.map((words, edge) => [
      graph.edgeId(edge),
      graph.id(graph.source[edge] ?? -1),
      graph.id(graph.target[edge] ?? -1),
      words,
    ]);
    const same = whole.edges.map(({ id, source, target, quote, terms }) => [
      id,
      source,
      target,
      quote ?? terms,
    ]);
    expect(edges.toSorted()).toEqual(same.toSorted());
  });

  it('gives the same bytes every time, in parts that name their own content', () => {
    expect(JSON.stringify([...mapFiles(corpus, '/base/')])).toBe(JSON.stringify([...files]));
    const other = mapFiles(corpus, '/').get(mapIndexPath) as MapManifest;
    expect(other.data).not.toBe(manifest.data);
    expect(other.evidence).toEqual(manifest.evidence);
  });
});
