import type { EdgeType, GraphEdge, NodeKind } from '../../schemas/graph.ts';

/** Of the files under `map/`; raised when an older script could not read them. */
export const mapVersion = 2;
/** Names the other files, which bear their digests. */
export const mapIndexPath = 'map/index.json';
/** Kinds and types, in the order that nodes and edges of a map are listed in. */
export const nodeKinds = ['theme', 'topic', 'work', 'paper'] as const satisfies readonly NodeKind[];
export const edgeTypes = [
  'citation',
  'reference',
  'names',
  'topic',
  'related',
] as const satisfies readonly EdgeType[];

/** Why two nodes are joined: the words that name, the terms shared, who says so of a reference, or nothing but the fact. */
export type Evidence = string | string[] | GraphEdge['reference'];

/** The columns of edges of a graph without any. */
export const noEdges = (): MapData['edges'] => ({
  citation: [],
  reference: [],
  names: [],
  topic: [],
  related: [],
});

export interface MapManifest {
  version: number;
  data: string;
  /** Files of `evidenceEach` edges each, in the order of the edges. */
  evidence: string[];
  evidenceEach: number;
  /** Of very many papers: `data` holds the first look alone, and these the rest. */
  regions?: RegionIndex;
}

/** A file of papers that lie together. */
export interface Region {
  file: string;
  /** Node of the topic that its papers belong to first; empty for none. */
  topic: string;
  papers: number;
  /** Round its papers. */
  box: [left: number, top: number, right: number, bottom: number];
}

export interface RegionIndex {
  list: Region[];
  /** Files of `[id, place in list]`, by id, and the first id of each: in which region a node is. */
  places: string[];
  firsts: string[];
}

/** The columns of `MapData` with a row for each node. */
export type NodeColumns = Pick<
  MapData,
  'ids' | 'labels' | 'titles' | 'x' | 'y' | 'theme' | 'date' | 'code' | 'size' | 'side' | 'from'
>;

/** What part of a larger graph some data are. Nodes and edges of the larger one go by their numbers in it. */
export interface PartOf {
  nodes: number[];
  edges: number[];
  /** Edges of each node in the larger one. */
  degree: number[];
  /** Papers in the larger one. */
  papers: number;
}

/** What the file of a region holds: its papers, and what they are joined to beside the first look. */
export interface RegionData extends NodeColumns, Pick<PartOf, 'nodes' | 'degree'> {
  /** By type: number of the edge, source, target, number…, in the numbers of the larger graph. */
  edges: Record<EdgeType, number[]>;
}

/** A land of the map: a topic's or the name of a theme's; its outline is `x, y, x, y…`. */
export interface MapLand {
  id: string;
  /** Place in `themes`, -1 for none. */
  theme: number;
  points: number[];
}

/**
 * Everything the map draws, in columns: what stands at place i of `ids`, `labels`… belongs to node i. Lengths are units of
 * a plane of `width` × `height`.
 */
export interface MapData {
  version: number;
  /** Where the site stands. */
  base: string;
  width: number;
  height: number;
  /** With the middle of its name on a small screen, where that has room. */
  themes: { id: string; name: string; at: [x: number, y: number] | null }[];
  /** The most important first within each kind, kinds in the order of `nodeKinds`. */
  ids: string[];
  labels: string[];
  /** The whole title where the label is only a part of it, else 0. */
  titles: (string | 0)[];
  x: number[];
  y: number[];
  /** Place in `themes`, -1 for none. */
  theme: number[];
  /** As long as it is precise (`2024-03`), 0 where unknown. */
  date: (string | 0)[];
  /** 1 where the paper has code. */
  code: (0 | 1)[];
  /** Radius of the mark on the screen at zoom 1. */
  size: number[];
  /** On which side of the mark the label stands, and the zoom from which it is drawn (0: never by itself). */
  side: number[];
  from: number[];
  /** By type: source, target, source, target… All edges are numbered through, in the order of `edgeTypes`. */
  edges: Record<EdgeType, number[]>;
  lands: MapLand[];
  /** Lines between lands of different themes, and of the same. */
  themeBorders: number[][];
  topicBorders: number[][];
  /** Former ids of nodes, with what they are now. */
  moved: [from: string, to: string][];
  /** Where these are not all. */
  partOf?: PartOf;
}

/** @throws Error when these are not data that this script can read */
export function readMapData(value: unknown): MapData {
  const data = value as Partial<MapData> | null;
  if (data?.version !== mapVersion)
    throw new Error('The data of the map are of another edition of this site; reload the page.');
  return data as MapData;
}
