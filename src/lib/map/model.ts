import type { Corpus } from '../../schemas/corpus.ts';
import type { Graph, GraphNode, NodeKind } from '../../schemas/graph.ts';
import { byText } from '../fold.ts';
import { buildGraph, paperHomes } from '../graph.ts';
import { normalizeBase } from '../href.ts';
import { placeLabels } from '../layout/labels.ts';
import { plane } from '../layout/layout.ts';
import { paperDate } from '../paper-date.ts';
import { allThemes } from '../themes.ts';
import { compactNames, type NamedTheme } from './compact-names.ts';
import { edgeTypes, mapVersion, nodeKinds, noEdges, type Evidence, type MapData } from './format.ts';
import { labelWish, markSize, shownLines } from './labels.ts';
import { mapLands, type Lands } from './lands.ts';

/** `cells` and `regionThemes` are of all lands, for parts of the map. */
export interface MapModel extends Pick<Lands, 'cells' | 'regionThemes'> {
  data: MapData;
  /** By number of the edge. */
  evidence: Evidence[];
  /** Nodes of the graph without a place: a layout older than the papers. */
  unplaced: number;
}

/** What the map draws of a corpus, where, and from which zoom it is named. Nodes without a place are left out. */
export function mapModel(corpus: Corpus, base: string, graph = buildGraph(corpus, base)): MapModel {
  const homes = paperHomes(corpus);
  const themes = allThemes(corpus).map(({ id, name }) => ({ id, name }));
  const themePlaces = new Map<string, number>(themes.map(({ id }, i) => [id, i]));
  const themePlace = (theme: string | null): number => themePlaces.get(theme ?? '') ?? -1;
  const { width, height } = Object.keys(corpus.layout.nodes).length > 0 ? corpus.layout : plane;
  const nodes = placedNodes(graph);
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const papers = new Map(corpus.papers.map((paper) => [`paper:${paper.id}`, paper]));
  const labels = placeLabels(labelWishes(nodes), width, height);
  const compact = compactNames(namedThemes(nodes), width, height);
  const { edges, evidence } = columnsOfEdges(graph, index);
  const plan = { ...corpus, layout: { ...corpus.layout, width, height } };
  const { cells, regionThemes, ...lands } = mapLands(plan, graph, homes, themePlace);
  return {
    data: {
      version: mapVersion,
      base: normalizeBase(base),
      width,
      height,
      themes: themes.map(({ id, name }) => ({ id, name, at: compact.get(`theme:${id}`) ?? null })),
      ids: nodes.map(({ id }) => id),
      labels: nodes.map(({ label }) => label),
      titles: nodes.map(({ id, label }) => {
        const title = papers.get(id)?.title ?? label;
        return title === label ? 0 : title;
      }),
      x: nodes.map(({ x }) => x),
      y: nodes.map(({ y }) => y),
      theme: nodes.map(({ theme }) => themePlace(theme)),
      date: nodes.map(({ id }) => {
        const paper = papers.get(id);
        return (paper && paperDate(paper)) ?? 0;
      }),
      code: nodes.map(({ id }) => ((papers.get(id)?.code.length ?? 0) > 0 ? 1 : 0)),
      size: nodes.map(({ size }) => size),
      side: nodes.map(({ id }) => labels.get(id)?.box ?? 0),
      from: nodes.map(({ id }) => labels.get(id)?.from ?? 0),
      edges,
      ...lands,
      moved: movedNodes(corpus, index),
    },
    evidence,
    cells,
    regionThemes,
    unplaced: graph.nodes.length - nodes.length,
  };
}

export function kindOf(id: string): NodeKind {
  return id.slice(0, id.indexOf(':')) as NodeKind;
}

export type Placed = GraphNode & {
  kind: NodeKind;
  x: number;
  y: number;
  size: number;
  lines: string[];
  cited: boolean;
};

/** The most important first: labels, drawing and the order of the keyboard follow it. */
export function placedNodes(graph: Graph): Placed[] {
  const named = new Map<string, number>();
  const cited = new Set<string>();
  for (const { type, source, target } of graph.edges) {
    // A reference list holds ten times as many: sizes and names tell of whom a paper names.
    if (type !== 'related' && type !== 'reference') named.set(target, (named.get(target) ?? 0) + 1);
    if (type === 'citation') cited.add(source).add(target);
  }
  const nodes = graph.nodes.flatMap((node): Placed[] => {
    const { id, x, y } = node;
    if (x === null || y === null) return [];
    const kind = kindOf(id);
    const size = markSize(kind, named.get(id) ?? 0);
    return [{ ...node, kind, x, y, size, lines: shownLines(kind, node.label), cited: cited.has(id) }];
  });
  const weight = ({ id, cited: inCitation }: Placed): number =>
    (named.get(id) ?? 0) + (inCitation ? 1000 : 0);
  return nodes.sort(
    (a, b) =>
      nodeKinds.indexOf(a.kind) - nodeKinds.indexOf(b.kind) || weight(b) - weight(a) || byText(a.id, b.id),
  );
}

/** What the labels of nodes ask for, in their order. */
export function labelWishes(nodes: Placed[]): ReturnType<typeof labelWish>[] {
  const first = new Map<NodeKind, number>();
  nodes.forEach(({ kind }, i) => first.set(kind, first.get(kind) ?? i));
  return nodes.map((node, i) => labelWish(node, i - (first.get(node.kind) ?? 0)));
}

/** Where else than in the middle of its land a theme may be named on a small screen, the nearest first. */
const aside = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
  .flatMap((down) => [-2, -1, 0, 1, 2].map((across): [number, number] => [across * 60, down * 60]))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Themes with places for their names: the middle of their topics, where there is most room, those round it, and their own. */
function namedThemes(nodes: Placed[]): NamedTheme[] {
  return nodes
    .filter(({ kind }) => kind === 'theme')
    .map(({ id, label, theme, x, y }) => {
      const topics = nodes.filter((node) => node.kind === 'topic' && node.theme === theme);
      const middle = (at: (node: Placed) => number): number =>
        topics.reduce((sum, node) => sum + at(node), 0) / Math.max(1, topics.length);
      const [mx, my] = [middle((node) => node.x), middle((node) => node.y)];
      const around = topics.length === 0 ? [] : aside.map(([dx, dy]): [number, number] => [mx + dx, my + dy]);
      return { id, name: label, places: [...around, [x, y]] };
    });
}

function columnsOfEdges(
  graph: Graph,
  index: ReadonlyMap<string, number>,
): { edges: MapData['edges']; evidence: Evidence[] } {
  const edges = noEdges();
  const evidence: Evidence[] = [];
  for (const type of edgeTypes) {
    for (const edge of graph.edges) {
      const [source, target] = [index.get(edge.source), index.get(edge.target)];
      if (edge.type !== type || source === undefined || target === undefined) continue;
      edges[type].push(source, target);
      evidence.push(edge.quote ?? edge.terms ?? edge.reference);
    }
  }
  return { edges, evidence };
}

function movedNodes({ permalinks }: Corpus, index: ReadonlyMap<string, number>): [string, string][] {
  const registers = { paper: permalinks.papers, topic: permalinks.topics, work: permalinks.works };
  return Object.entries(registers).flatMap(([kind, register]) =>
    Object.entries<{ former: string[] }>(register).flatMap(([id, { former }]) =>
      index.has(`${kind}:${id}`)
        ? former.map((old): [string, string] => [`${kind}:${old}`, `${kind}:${id}`])
        : [],
    ),
  );
}
