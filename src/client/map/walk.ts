import type { Joint, MapGraph } from '../../lib/map/map-graph.ts';

/** A walk along the edges by keyboard: where one stands, and the neighbour one looks at. */
export class Walk {
  private readonly graph: MapGraph;
  private readonly order: number[];
  private readonly visited: number[] = [];
  /** The edge to the neighbour looked at. */
  private edge: number | null = null;

  constructor(graph: MapGraph) {
    this.graph = graph;
    this.order = Array.from({ length: graph.size }, (_, node) => node).sort(
      (a, b) => graph.degree(b) - graph.degree(a) || a - b,
    );
  }

  /** The same walk on other data of the map, as far as these have its nodes. */
  on(graph: MapGraph): Walk {
    const next = new Walk(graph);
    next.visited.push(...this.visited.flatMap((node) => graph.find(this.graph.id(node)) ?? []));
    return next;
  }

  /** The shown node with most edges, or with fewest. */
  end(shown: Uint8Array, which: 'most' | 'fewest'): number | null {
    const isShown = (node: number): boolean => shown[node] === 1;
    return (which === 'most' ? this.order.find(isShown) : this.order.findLast(isShown)) ?? null;
  }

  /** The next shown node by degree. */
  byDegree(from: number, step: 1 | -1, shown: Uint8Array): number | null {
    for (let at = this.order.indexOf(from) + step; at >= 0 && at < this.order.length; at += step) {
      const node = this.order[at];
      if (node !== undefined && shown[node] === 1) return node;
    }
    return null;
  }

  /** Looks at the next neighbour of a node, round the ends; null where it has none that is shown. */
  look(from: number, step: 1 | -1, shown: Uint8Array): { joint: Joint; place: number; of: number } | null {
    const joints = this.joints(from, shown);
    const before = joints.findIndex(({ edge }) => edge === this.edge);
    const start = before < 0 && step < 0 ? 0 : before;
    const place = (start + step + joints.length) % joints.length;
    const joint = joints[place];
    if (joint === undefined) return null;
    this.edge = joint.edge;
    return { joint, place: place + 1, of: joints.length };
  }

  /** The neighbour looked at, if any. */
  lookedAt(from: number, shown: Uint8Array): number | null {
    return this.joints(from, shown).find(({ edge }) => edge === this.edge)?.node ?? null;
  }

  private joints(from: number, shown: Uint8Array): Joint[] {
    return this.graph.joined(from).filter(({ node }) => shown[node] === 1);
  }

  /** Notes where one was, and looks at nothing. */
  leave(node: number): void {
    this.visited.push(node);
    this.edge = null;
  }

  forget(): void {
    this.edge = null;
  }

  /** Where one came from; null at the beginning. */
  back(): number | null {
    this.edge = null;
    return this.visited.pop() ?? null;
  }
}
