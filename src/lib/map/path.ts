import type { EdgeType } from '../../schemas/graph.ts';
import type { MapGraph } from './map-graph.ts';

/** One step of a way through the graph. */
export interface Step {
  from: number;
  to: number;
  edge: number;
}

/** How far an edge leads: naming says more than one of many references, that more than sharing terms, and that more than a topic. */
const lengths: Record<EdgeType, number> = { citation: 1, reference: 1.3, names: 1.5, related: 1.6, topic: 3 };

/**
 * The way between two nodes that says most: the shortest (Dijkstra, 1959) where passing through a node that much is joined
 * to costs more, since what all papers name relates none of them.
 * @returns the steps from one to the other, none where they are the same; null where no way leads there
 */
export function pathBetween(graph: MapGraph, from: number, to: number): Step[] | null {
  const distance = new Float64Array(graph.size).fill(Infinity);
  const before = new Map<number, Step>();
  const queue = new Heap();
  distance[from] = 0;
  queue.push(from, 0);
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const { item: node, weight } = next;
    if (node === to) break;
    if (weight > (distance[node] ?? 0)) continue;
    const through = node === from ? 0 : Math.log2(1 + graph.degree(node)) / 4;
    for (const joint of graph.joined(node)) {
      const reached = weight + lengths[joint.type] + through;
      if (reached >= (distance[joint.node] ?? 0)) continue;
      distance[joint.node] = reached;
      before.set(joint.node, { from: node, to: joint.node, edge: joint.edge });
      queue.push(joint.node, reached);
    }
  }
  const steps: Step[] = [];
  for (let at = to; at !== from;) {
    const step = before.get(at);
    if (step === undefined) return null;
    steps.unshift(step);
    at = step.from;
  }
  return steps;
}

/** A binary heap: the lightest first, of equals the one with the smaller number. */
class Heap {
  private readonly rows: { item: number; weight: number }[] = [];

  push(item: number, weight: number): void {
    const { rows } = this;
    rows.push({ item, weight });
    let at = rows.length - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isBefore(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  pop(): { item: number; weight: number } | null {
    const { rows } = this;
    const first = rows[0];
    const last = rows.pop();
    if (first === undefined || last === undefined) return null;
    if (rows.length === 0) return first;
    rows[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < rows.length && this.isBefore(child, least)) least = child;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.rows[a], this.rows[b]];
    if (one === undefined || other === undefined) return false;
    return one.weight < other.weight || (one.weight === other.weight && one.item < other.item);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.rows[a], this.rows[b]];
    if (one === undefined || other === undefined) return;
    this.rows[a] = other;
    this.rows[b] = one;
  }
}
