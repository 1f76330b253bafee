import { byText } from '../fold.ts';
import {
  edgeTypes,
  noEdges,
  type MapData,
  type NodeColumns,
  type Region,
  type RegionData,
} from './format.ts';
import { MapGraph } from './map-graph.ts';
import { firstCitations } from './scene-lines.ts';

/** Papers of a region at most: about 50 KB compressed, with what they are joined to. */
export const mostOfRegion = 250;
/** Works of the first look, those named most; others come with the papers that name them. */
const mostWorks = 300;

export interface SplitMap {
  /** Themes, topics, the works named most, and the papers of the first citations. */
  first: MapData;
  regions: (Omit<Region, 'file'> & { data: RegionData })[];
  /** In which region a node is, by id. */
  places: [id: string, region: number][];
}

/**
 * A map in a first look and regions, each the papers of one topic or, of a large one, of a part of its land.
 * @param homes node of a paper → node of its first topic
 * @param most papers of a region; another number only in tests
 */
export function splitRegions(
  data: MapData,
  homes: ReadonlyMap<string, string>,
  most: number = mostOfRegion,
): SplitMap {
  const graph = new MapGraph(data);
  const first = firstLook(graph);
  const papers = graph.kinds.flatMap((kind, node) => (kind === 'paper' ? [node] : []));
  const homeOf = (node: number): string => homes.get(graph.id(node)) ?? '';
  const groups = [...Map.groupBy(papers, homeOf)]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([topic, nodes]) => halved(graph, nodes, most).map((own) => ({ topic, own })));
  const places = new Map<number, number>();
  for (const [region, { own }] of groups.entries())
    for (const node of own) {
      places.set(node, region);
      for (const { node: work } of graph.joined(node))
        if (graph.kind(work) === 'work' && !first.has(work) && !places.has(work)) places.set(work, region);
    }
  return {
    first: firstData(graph, first, papers.length),
    regions: groups.map(({ topic, own }) => ({
      ...{ topic, papers: own.length, box: boxOf(graph, own) },
      data: regionData(graph, own, first),
    })),
    places: [...places]
      .map(([node, region]): [string, number] => [graph.id(node), region])
      .toSorted(([a], [b]) => byText(a, b)),
  };
}

function firstLook(graph: MapGraph): ReadonlySet<number> {
  const found = new Set<number>();
  const work = graph.kinds.indexOf('work');
  for (const [node, kind] of graph.kinds.entries())
    if (kind === 'theme' || kind === 'topic' || (kind === 'work' && node - work < mostWorks)) found.add(node);
  // As the still picture draws them: citations are the first edges, the papers named most the first papers.
  Array.from({ length: graph.data.edges.citation.length / 2 }, (_, edge) => edge)
    .sort((a, b) => (graph.target[a] ?? 0) - (graph.target[b] ?? 0) || a - b)
    .slice(0, firstCitations)
    .forEach((edge) => found.add(graph.source[edge] ?? 0).add(graph.target[edge] ?? 0));
  return found;
}

/** Papers in portions that lie together: halved along the longer side until each is small enough. */
function halved(graph: MapGraph, nodes: number[], most: number): number[][] {
  if (nodes.length <= most) return [nodes];
  const [left, top, right, bottom] = boxOf(graph, nodes);
  const along = right - left >= bottom - top ? graph.data.x : graph.data.y;
  const sorted = nodes.toSorted((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
  const middle = Math.ceil(sorted.length / 2);
  return [sorted.slice(0, middle), sorted.slice(middle)].flatMap((half) => halved(graph, half, most));
}

function boxOf(graph: MapGraph, nodes: readonly number[]): Region['box'] {
  const box: Region['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of graph.places(nodes)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function columnsOf({ data }: MapGraph, nodes: readonly number[]): NodeColumns {
  const column = <Name extends keyof NodeColumns>(name: Name): NodeColumns[Name] =>
    nodes.map((node) => data[name][node]) as NodeColumns[Name];
  return {
    ...{ ids: column('ids'), labels: column('labels'), titles: column('titles') },
    ...{ x: column('x'), y: column('y'), theme: column('theme'), date: column('date') },
    ...{ code: column('code'), size: column('size'), side: column('side'), from: column('from') },
  };
}

const inOrder = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

function firstData(graph: MapGraph, first: ReadonlySet<number>, papers: number): MapData {
  const nodes = inOrder(first);
  const places = new Map(nodes.map((node, place) => [node, place]));
  const edges = noEdges();
  const numbers: number[] = [];
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [source, target] = [places.get(graph.source[edge] ?? -1), places.get(graph.target[edge] ?? -1)];
    if (source === undefined || target === undefined) continue;
    edges[graph.type(edge)].push(source, target);
    numbers.push(edge);
  }
  const degree = nodes.map((node) => graph.degree(node));
  return {
    ...graph.data,
    ...columnsOf(graph, nodes),
    edges,
    partOf: { nodes, edges: numbers, degree, papers },
  };
}

/**
 * Papers with all their edges, and the nodes at the other ends that the first look has not. References bring no node: they
 * are many, and lead anywhere; such a line is there with the region of its other end.
 */
function regionData(graph: MapGraph, own: readonly number[], first: ReadonlySet<number>): RegionData {
  const nodes = new Set(own);
  const edges = new Set<number>();
  for (const node of own)
    for (const joint of graph.joined(node)) {
      edges.add(joint.edge);
      if (joint.type !== 'reference') nodes.add(joint.node);
    }
  const kept = inOrder(nodes).filter((node) => !first.has(node));
  const triples: RegionData['edges'] = noEdges();
  for (const edge of inOrder(edges))
    triples[graph.type(edge)].push(edge, graph.source[edge] ?? 0, graph.target[edge] ?? 0);
  return {
    nodes: kept,
    degree: kept.map((node) => graph.degree(node)),
    ...columnsOf(graph, kept),
    edges: Object.fromEntries(edgeTypes.map((type) => [type, triples[type]])) as RegionData['edges'],
  };
}
