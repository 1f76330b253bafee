import { href, paths } from '../lib/href.ts';
import { listedBy } from '../lib/reference-words.ts';
import { paperYear } from '../lib/paper-date.ts';
import { hasMapByRegion } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, Graph, GraphEdge, GraphNode, NodeKind } from '../schemas/graph.ts';
import type { Link } from './link.ts';
import { lookup } from './lookup.ts';
import { kindInWords, shortened } from './words.ts';

/** What a node is joined to by one kind of edge, seen from the node. */
export interface Neighbours {
  /** `names`, `named by`. */
  how: string;
  links: Link[];
}

export interface NodeRow {
  id: string;
  /** Of its page. */
  name: Link;
  /** The title of a paper that is called by a short name. */
  title: string | null;
  kind: string;
  topic: string;
  year: string;
  degree: number;
  /** The first few, and the others. */
  first: Neighbours[];
  further: Neighbours[];
  /** Neighbours beyond these: its page and its edges have them. */
  left: number;
  /** The square of the map that it lies in; null where it has no place there. */
  square: string | null;
  map: string;
}

export interface EdgeRow {
  id: string;
  from: Link;
  type: EdgeType;
  to: Link;
  /** The words that name; the terms shared; who says so of a reference; or what a topic is to its paper. */
  quote: string | null;
  said: string;
  map: string;
}

/** Neighbours that a row shows at once; one or two more are not worth folding up. */
const few = 4;
const hardlyMore = 2;
/** Neighbours of a row in a graph of very many papers: a topic may hold thousands, and its page lists them. */
const mostOfMany = 8;
/** Of a long title, where it is not the row's own. */
const longest = 48;

type Direction = 'out' | 'in';
/** Kinds of neighbours, the most telling first. */
const ways: { type: EdgeType; direction: Direction; kinds: readonly NodeKind[]; how: string }[] = [
  { type: 'citation', direction: 'out', kinds: ['paper'], how: 'names the work of' },
  { type: 'citation', direction: 'in', kinds: ['paper'], how: 'work named by' },
  { type: 'reference', direction: 'out', kinds: ['paper'], how: 'refers to' },
  { type: 'reference', direction: 'in', kinds: ['paper'], how: 'referred to by' },
  { type: 'names', direction: 'out', kinds: ['work'], how: 'names' },
  { type: 'names', direction: 'in', kinds: ['paper'], how: 'named by' },
  { type: 'related', direction: 'out', kinds: ['paper'], how: 'related to' },
  { type: 'topic', direction: 'out', kinds: ['topic'], how: 'in topic' },
  { type: 'topic', direction: 'out', kinds: ['theme'], how: 'in theme' },
  { type: 'topic', direction: 'in', kinds: ['topic'], how: 'holds topic' },
  { type: 'topic', direction: 'in', kinds: ['paper'], how: 'holds' },
];

interface Joined {
  how: string;
  node: GraphNode;
  /** Terms shared. */
  terms: number;
}

/** Makes the rows of a graph's tables; `rowUrl` says where the row of a node is. */
export function tableRows(
  corpus: Corpus,
  base: string,
  graph: Graph,
  rowUrl: (node: string) => string,
): { node: (node: GraphNode) => NodeRow; edge: (edge: GraphEdge) => EdgeRow } {
  const { papers, works, topics } = lookup(corpus);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const names = distinctNames(graph.nodes);
  const link = (id: string): Link => ({ label: names.get(id) ?? id, url: rowUrl(id) });
  const joined = joinedOf(graph, nodes);
  const most = hasMapByRegion(corpus) ? mostOfMany : Infinity;
  return {
    node: (node) => {
      const [kind, id] = parts(node.id);
      const paper = kind === 'paper' ? papers.get(id) : undefined;
      const primary = paper && corpus.assignments.get(paper.id)?.primary;
      const all = joined.get(node.id) ?? [];
      const shown = all.length <= few + hardlyMore ? all.length : few;
      const work = kind === 'work' ? works.get(id) : undefined;
      return {
        id: node.id,
        name: { label: node.label, url: node.url },
        title: paper && paper.title !== node.label ? paper.title : null,
        kind: work ? `work: ${kindInWords[work.kind]}` : kind,
        topic: (primary ? topics.get(primary)?.name : undefined) ?? '',
        year: (paper && paperYear(paper)) ?? '',
        degree: node.degree,
        first: grouped(all.slice(0, shown), link),
        further: grouped(all.slice(shown, most), link),
        left: Math.max(0, all.length - most),
        square: node.square,
        map: href(base, paths.mapFocus(node.id)),
      };
    },
    edge: (edge) => ({
      id: edge.id,
      from: link(edge.source),
      type: edge.type,
      to: link(edge.target),
      quote: edge.quote,
      said: edge.quote === null ? saidOf(corpus, edge) : '',
      map: href(base, paths.mapEdge(edge.id)),
    }),
  };
}

/** What joins each node, the most telling first. */
function joinedOf(graph: Graph, nodes: ReadonlyMap<string, GraphNode>): ReadonlyMap<string, Joined[]> {
  const found = new Map<string, Joined[]>(graph.nodes.map(({ id }) => [id, []]));
  for (const edge of graph.edges) {
    const terms = edge.terms?.length ?? 0;
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!source || !target) continue;
    found.get(source.id)?.push({ how: howOf(edge.type, 'out', target), node: target, terms });
    // Related papers are so in either direction.
    const back = edge.type === 'related' ? 'out' : 'in';
    found.get(target.id)?.push({ how: howOf(edge.type, back, source), node: source, terms });
  }
  const rank = new Map(ways.map(({ how }, index) => [how, index]));
  const place = ({ how }: Joined): number => rank.get(how) ?? ways.length;
  for (const list of found.values())
    list.sort((a, b) => place(a) - place(b) || b.terms - a.terms || b.node.degree - a.node.degree);
  return found;
}

function howOf(type: EdgeType, direction: Direction, other: GraphNode): string {
  const [kind] = parts(other.id);
  const way = ways.find(
    (one) => one.type === type && one.direction === direction && one.kinds.includes(kind),
  );
  return way?.how ?? type;
}

function grouped(joined: readonly Joined[], link: (id: string) => Link): Neighbours[] {
  return [...Map.groupBy(joined, ({ how }) => how)].map(([how, list]) => ({
    how,
    links: list.map(({ node }) => link(node.id)),
  }));
}

/** What an edge without a quotation has for evidence. */
function saidOf(corpus: Corpus, edge: GraphEdge): string {
  if (edge.reference !== null) return listedBy(edge.reference);
  return edge.terms?.join(', ') ?? membership(corpus, edge);
}

/** What stands for evidence where a rule or a person put a paper under a topic, or a topic under a theme. */
function membership(corpus: Corpus, { source, target }: GraphEdge): string {
  const [kind, id] = parts(source);
  if (kind === 'topic') return 'a topic of this theme';
  const paper = lookup(corpus).papers.get(id);
  const primary = paper && corpus.assignments.get(paper.id)?.primary;
  return target === `topic:${primary ?? ''}` ? 'its first topic' : 'also a topic of it';
}

/** Labels cut short, as long as that leaves no two alike. */
function distinctNames(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(nodes, ({ label }) => shortened(label, longest));
  return new Map(
    [...alike].flatMap(([short, of]) => of.map(({ id, label }) => [id, of.length === 1 ? short : label])),
  );
}

/** What readers see of a type: `citation` is the name that programs know a mention by. */
export function typeInWords(type: EdgeType): string {
  return type === 'citation' ? 'mention' : type;
}

/** `paper:galore` → paper, galore. */
export function parts(id: string): [kind: NodeKind, id: string] {
  const end = id.indexOf(':');
  return [id.slice(0, end) as NodeKind, id.slice(end + 1)];
}
