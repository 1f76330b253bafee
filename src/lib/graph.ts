import type { Corpus } from '../schemas/corpus.ts';
import type { Graph, GraphEdge, GraphNode } from '../schemas/graph.ts';
import { byText } from './fold.ts';
import { graphEdges } from './graph/edges.ts';
import { graphNodes } from './graph/nodes.ts';

/**
 * Themes, topics, papers and the works outside the corpus that at least two papers name, with their edges. Nodes and
 * edges are sorted by id; positions come from `corpus.layout` and are null where it holds none.
 * @param base where the site stands (`/`, `/some-repo/`); urls carry it
 */
export function buildGraph(corpus: Corpus, base: string): Graph {
  const nodes = graphNodes(corpus, base);
  const known = new Set(nodes.map((node) => node.id));
  const edges = graphEdges(corpus).filter((edge) => known.has(edge.source) && known.has(edge.target));
  return { nodes: withDegree(nodes, edges).sort(byId), edges: edges.sort(byId) };
}

/** Paper node → node of its primary topic; papers without a topic are left out. */
export function paperHomes(corpus: Corpus): Map<string, string> {
  const homes = new Map<string, string>();
  const topics = new Set(corpus.topics.map((topic) => topic.id));
  for (const [paper, { primary }] of corpus.assignments) {
    if (primary !== null && topics.has(primary)) homes.set(`paper:${paper}`, `topic:${primary}`);
  }
  return homes;
}

function withDegree(nodes: GraphNode[], edges: GraphEdge[]): GraphNode[] {
  const degree = new Map<string, number>();
  for (const { source, target } of edges) {
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return nodes.map((node) => ({ ...node, degree: degree.get(node.id) ?? 0 }));
}

function byId(a: { id: string }, b: { id: string }): number {
  return byText(a.id, b.id);
}
