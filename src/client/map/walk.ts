import type { Joint, MapGraph } from '../../lib/map/map-graph.ts';

/** A walk along the edges by keyboard: where one stands, and the neighbour one looks at. */
export class Walk {
  private readonly graph: MapGraph;
  private readonly order: number[];
  private readonly visited: number[] = [];
  private looking = -1;

  constructor(graph: MapGraph) {
    this.graph = graph;
    this.order = Array.from({ length: graph.size }, (_, node) => node).sort(
      (a, b) => graph.degree(b) - graph.degree(a) || a - b,
    );
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
    const joints = this.graph.joined(from).filter(({ node }) => shown[node] === 1);
    if (joints.length === 0) return null;
    const start = this.looking < 0 && step < 0 ? 0 : this.looking;
    this.looking = (start + step + joints.length) % joints.length;
    const joint = joints[this.looking];
    return joint === undefined ? null : { joint, place: this.looking + 1, of: joints.length };
  }

  /** The neighbour looked at, if any. */
  lookedAt(from: number, shown: Uint8Array): number | null {
    return this.looking < 0
      ? null
      : (this.graph.joined(from).filter(({ node }) => shown[node] === 1)[this.looking]?.node ?? null);
  }

  /** Notes where one was, and looks at nothing. */
  leave(node: number): void {
    this.visited.push(node);
    this.looking = -1;
  }

  forget(): void {
    this.looking = -1;
  }

  /** Where one came from; null at the beginning. */
  back(): number | null {
    this.looking = -1;
    return this.visited.pop() ?? null;
  }
}
