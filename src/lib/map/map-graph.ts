import type { EdgeType, NodeKind } from '../../schemas/graph.ts';
import { edgeId } from '../graph/edge-id.ts';
import { href, paths } from '../href.ts';
import { edgeTypes, type MapData } from './format.ts';
import { firstPapers, firstWorks, shownLines } from './labels.ts';

/** An edge by its number, as seen from one of its ends. */
export interface Joint {
  edge: number;
  /** The node at the other end. */
  node: number;
  type: EdgeType;
  /** Whether the edge leads away from the node asked about. */
  out: boolean;
}

/** What the id of an edge says by its start. */
const ways: readonly { start: string; type: EdgeType; source: NodeKind; target: NodeKind }[] = [
  { start: 'citation', type: 'citation', source: 'paper', target: 'paper' },
  { start: 'reference', type: 'reference', source: 'paper', target: 'paper' },
  { start: 'names', type: 'names', source: 'paper', target: 'work' },
  { start: 'topic', type: 'topic', source: 'paper', target: 'topic' },
  { start: 'theme', type: 'topic', source: 'topic', target: 'theme' },
  { start: 'related', type: 'related', source: 'paper', target: 'paper' },
];

const wayOf = (edge: string): (typeof ways)[number] | undefined =>
  ways.find(({ start }) => edge.startsWith(`${start}:`));

/** The nodes that the id of an edge names; null where it is none. */
export function edgeEnds(edge: string): [source: string, target: string] | null {
  const way = wayOf(edge);
  if (way === undefined) return null;
  const [from = '', to = ''] = edge.slice(way.start.length + 1).split('--');
  return [`${way.source}:${from}`, `${way.target}:${to}`];
}

/** The ids under which a node may stand that an address calls so: `galore` → `galore`, `paper:galore`, `work:galore` … */
export function fullIds(wanted: string): string[] {
  return [wanted, ...['paper', 'work', 'topic', 'theme'].map((kind) => `${kind}:${wanted}`)];
}

/** The graph of a map in memory: nodes and edges go by their numbers in `MapData`. */
export class MapGraph {
  readonly data: MapData;
  readonly kinds: NodeKind[];
  readonly edgeCount: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  private readonly types: Uint8Array;
  private readonly byId: ReadonlyMap<string, number>;
  /** Edges of node i stand in `joints` from `starts[i]` to `starts[i + 1]`. */
  private readonly starts: Int32Array;
  private readonly joints: Int32Array;
  private readonly broken: (string[] | undefined)[] = [];

  constructor(data: MapData) {
    this.data = data;
    this.kinds = data.ids.map((id) => id.slice(0, id.indexOf(':')) as NodeKind);
    this.byId = new Map(data.ids.map((id, i) => [id, i]));
    this.edgeCount = edgeTypes.reduce((sum, type) => sum + data.edges[type].length / 2, 0);
    this.source = new Int32Array(this.edgeCount);
    this.target = new Int32Array(this.edgeCount);
    this.types = new Uint8Array(this.edgeCount);
    this.starts = new Int32Array(data.ids.length + 1);
    this.joints = new Int32Array(this.edgeCount * 2);
    this.join();
  }

  private join(): void {
    let edge = 0;
    for (const [place, type] of edgeTypes.entries()) {
      const pairs = this.data.edges[type];
      for (let i = 0; i < pairs.length; i += 2, edge += 1) {
        this.source[edge] = pairs[i] ?? 0;
        this.target[edge] = pairs[i + 1] ?? 0;
        this.types[edge] = place;
      }
    }
    const ends = [this.source, this.target];
    for (const end of ends) for (const node of end) this.starts[node + 1] = (this.starts[node + 1] ?? 0) + 1;
    for (let i = 1; i < this.starts.length; i += 1)
      this.starts[i] = (this.starts[i] ?? 0) + (this.starts[i - 1] ?? 0);
    const filled = this.starts.slice();
    for (let i = 0; i < this.edgeCount; i += 1) {
      for (const end of ends) {
        const node = end[i] ?? 0;
        const at = filled[node] ?? 0;
        this.joints[at] = i;
        filled[node] = at + 1;
      }
    }
  }

  get size(): number {
    return this.data.ids.length;
  }

  kind(node: number): NodeKind {
    return this.kinds[node] ?? 'paper';
  }

  type(edge: number): EdgeType {
    return edgeTypes[this.types[edge] ?? 0] ?? 'related';
  }

  id(node: number): string {
    return this.data.ids[node] ?? '';
  }

  label(node: number): string {
    return this.data.labels[node] ?? '';
  }

  /** Whether a first look draws and names it: themes, topics, the works named most, and the first papers of citations. */
  isFirst(node: number): boolean {
    const kind = this.kind(node);
    if (kind === 'work') return node - this.kinds.indexOf('work') < firstWorks;
    return kind !== 'paper' || this.isCiting(node);
  }

  private isCiting(node: number): boolean {
    const isEarly = node - this.kinds.indexOf('paper') < firstPapers;
    const first = this.joints[this.starts[node] ?? 0] ?? 0;
    // The edges of a node stand in the order of their types, citations before all others.
    return isEarly && this.degree(node) > 0 && this.type(first) === 'citation';
  }

  /** The label, broken into lines. */
  lines(node: number): string[] {
    return (this.broken[node] ??= shownLines(this.kind(node), this.label(node)));
  }

  title(node: number): string {
    const title = this.data.titles[node];
    return title === 0 || title === undefined ? this.label(node) : title;
  }

  /** The page of a node, with the base. */
  url(node: number): string {
    const id = this.id(node);
    const kind = this.kind(node);
    return href(this.data.base, paths[kind](id.slice(id.indexOf(':') + 1)));
  }

  year(node: number): number | null {
    const date = this.data.date[node];
    return date === 0 || date === undefined ? null : Number(date.slice(0, 4));
  }

  degree(node: number): number {
    return (this.starts[node + 1] ?? 0) - (this.starts[node] ?? 0);
  }

  /** Edges of a node in the larger graph of which these data are a part; where they are whole, its edges. */
  degreeInAll(node: number): number {
    return this.data.partOf?.degree[node] ?? this.degree(node);
  }

  /** The number of an edge in the larger graph, by which its evidence goes. */
  numberInAll(edge: number): number {
    return this.data.partOf?.edges[edge] ?? edge;
  }

  /** Papers of the larger graph. */
  get papersInAll(): number {
    return this.data.partOf?.papers ?? this.kinds.filter((kind) => kind === 'paper').length;
  }

  /** Where nodes lie on the plane. */
  places(nodes: readonly number[]): [x: number, y: number][] {
    return nodes.map((node) => [this.data.x[node] ?? 0, this.data.y[node] ?? 0]);
  }

  /** The mentions and references between the two papers of an edge, either way, but for itself. */
  sayingToo(edge: number): number[] {
    const [source, target] = [this.source[edge] ?? 0, this.target[edge] ?? 0];
    return this.joined(source).flatMap(({ edge: other, node, type }) =>
      node === target && other !== edge && (type === 'citation' || type === 'reference') ? [other] : [],
    );
  }

  /** The edges of a node, by type in the order of `edgeTypes`; within a type, those that lead away first. */
  joined(node: number): Joint[] {
    const all: Joint[] = [];
    for (let i = this.starts[node] ?? 0; i < (this.starts[node + 1] ?? 0); i += 1) {
      const edge = this.joints[i] ?? 0;
      const out = this.source[edge] === node;
      all.push({
        edge,
        node: (out ? this.target[edge] : this.source[edge]) ?? 0,
        type: this.type(edge),
        out,
      });
    }
    return all.sort((a, b) => this.typePlace(a) - this.typePlace(b) || Number(b.out) - Number(a.out));
  }

  private typePlace({ edge }: Joint): number {
    return this.types[edge] ?? 0;
  }

  edgeId(edge: number): string {
    return edgeId(this.type(edge), this.id(this.source[edge] ?? 0), this.id(this.target[edge] ?? 0));
  }

  /** The node of an id or former id, as addresses give it: `work:lora`; `galore` for the first of paper, work, topic, theme. */
  find(wanted: string): number | null {
    for (const id of fullIds(wanted)) {
      const now =
        this.byId.get(id) ?? this.byId.get(this.data.moved.find(([from]) => from === id)?.[1] ?? '');
      if (now !== undefined) return now;
    }
    return null;
  }

  /** The edge of an id, as `edgeId` gives it or gave it while an end had a former id. */
  findEdge(wanted: string): number | null {
    const [from, to] = edgeEnds(wanted) ?? [];
    const way = wayOf(wanted);
    if (from === undefined || to === undefined || way === undefined) return null;
    const [source, target] = [this.find(from), this.find(to)];
    if (source === null || target === null) return null;
    // Papers that share terms stand in the order of their ids, which a new id may turn round.
    const joint = this.joined(source).find(
      ({ node, type, out }) => node === target && type === way.type && (out || type === 'related'),
    );
    return joint?.edge ?? null;
  }
}
