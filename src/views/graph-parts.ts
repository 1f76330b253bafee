import { byText } from '../lib/fold.ts';
import { buildGraph } from '../lib/graph.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Graph, GraphEdge, GraphNode } from '../schemas/graph.ts';

/** The graph as pages about one of its nodes ask for it. */
export interface GraphParts {
  graph: Graph;
  nodes: ReadonlyMap<string, GraphNode>;
  /** The edges of each node that has any. */
  edges: ReadonlyMap<string, GraphEdge[]>;
  /** How like two papers are, by the ids of the edges that say so; the higher, where each lists the other. */
  likeness: ReadonlyMap<string, number>;
}

const known = new WeakMap<Corpus, Map<string, GraphParts>>();

/** The parts of the graph of a corpus; built once, though thousands of pages ask. */
export function graphParts(corpus: Corpus, base: string): GraphParts {
  const built = known.get(corpus) ?? new Map<string, GraphParts>();
  known.set(corpus, built);
  const found = built.get(base) ?? build(corpus, base);
  built.set(base, found);
  return found;
}

function build(corpus: Corpus, base: string): GraphParts {
  const graph = buildGraph(corpus, base);
  const edges = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    for (const end of [edge.source, edge.target]) {
      const list = edges.get(end);
      if (list) list.push(edge);
      else edges.set(end, [edge]);
    }
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return { graph, nodes, edges, likeness: likeness(corpus) };
}

function likeness(corpus: Corpus): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [paper, rows] of corpus.related) {
    for (const { paper: other, score } of rows) {
      const id = `related:${[paper, other].sort(byText).join('--')}`;
      scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
  }
  return scores;
}
