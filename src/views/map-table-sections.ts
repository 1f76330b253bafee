import { byText, foldTitle } from '../lib/fold.ts';
import { hasMapByRegion, scale } from '../lib/scale.ts';
import { themesInUse } from '../lib/themes.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, Graph, GraphEdge, GraphNode } from '../schemas/graph.ts';
import type { ThemeId } from '../schemas/id.ts';

/** A theme of the graph, or what has none. */
export interface Section {
  /** Of the theme; of what has none, an id that no theme bears. */
  id: string;
  /** Null: works from elsewhere, and papers without a topic. */
  theme: ThemeId | null;
  name: string;
  description: string;
  /** By degree, then name. */
  nodes: GraphNode[];
  /** Those that start in this section: by the order of their first node, then type, then that of their second. */
  edges: GraphEdge[];
}

/** One page of tables. */
export interface TablePage {
  section: string;
  /** 1-based. */
  page: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Nodes and edges together that one page still holds without making a phone wait. */
export const mostOnOnePage = 1000;

/** Rows on a page: fewer where rows are long, as those of very many papers are, and of papers that refer to many others. */
export function tableRowsOnAPage(corpus: Corpus): number {
  const areLong = hasMapByRegion(corpus) || corpus.references.size > 0;
  return areLong ? scale.rowsOnAPage : scale.rowsOfATable;
}

/** The types of edges, the most telling first. */
const telling: readonly EdgeType[] = ['citation', 'reference', 'names', 'related', 'topic'];

/** The graph by theme in the order of `site.yaml`, then what has no theme; every node and every edge stands in one. */
export function graphSections(corpus: Corpus, graph: Graph): Section[] {
  const themes = themesInUse(corpus);
  const place = new Map(graph.nodes.toSorted(byDegree).map((node, index) => [node.id, { node, index }]));
  const at = (id: string): number => place.get(id)?.index ?? -1;
  const themeOf = (id: string): ThemeId | null => place.get(id)?.node.theme ?? null;
  const nodes = Map.groupBy([...place.values()], ({ node }) => node.theme);
  const edges = Map.groupBy(
    graph.edges.toSorted(
      (a, b) =>
        at(a.source) - at(b.source) ||
        telling.indexOf(a.type) - telling.indexOf(b.type) ||
        at(a.target) - at(b.target),
    ),
    ({ source }) => themeOf(source),
  );
  const section = (id: string, theme: ThemeId | null, name: string, description: string): Section => ({
    ...{ id, theme, name, description },
    nodes: (nodes.get(theme) ?? []).map(({ node }) => node),
    edges: edges.get(theme) ?? [],
  });
  return [
    ...themes.map(({ id, name, description }) => section(id, id, name, description)),
    section(freeId(new Set<string>(themes.map(({ id }) => id))), null, 'No theme', ''),
  ].filter((one) => one.nodes.length > 0);
}

/**
 * The pages of the tables where the graph is too large for one page, nodes before edges; null: one page holds all.
 * @param rows on a page at most
 */
export function tablePages(
  sections: readonly Section[],
  most = mostOnOnePage,
  rows: number = scale.rowsOfATable,
): TablePage[] | null {
  const total = sections.reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0);
  if (total <= most) return null;
  return sections.flatMap(({ id, nodes, edges }) =>
    Array.from({ length: Math.ceil((nodes.length + edges.length) / rows) }, (_, index) => {
      const from = index * rows;
      return {
        section: id,
        page: index + 1,
        nodes: nodes.slice(from, from + rows),
        edges: edges.slice(Math.max(0, from - nodes.length), Math.max(0, from + rows - nodes.length)),
      };
    }),
  );
}

function byDegree(a: GraphNode, b: GraphNode): number {
  return b.degree - a.degree || byText(foldTitle(a.label), foldTitle(b.label)) || byText(a.id, b.id);
}

/** `no-theme`, or longer where a theme is called so. */
function freeId(taken: ReadonlySet<string>): string {
  let id = 'no-theme';
  while (taken.has(id)) id += '-at-all';
  return id;
}
