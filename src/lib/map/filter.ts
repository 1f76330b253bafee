import type { MapGraph } from './map-graph.ts';

/** What a reader wants to see of the map; empty lists and null: everything. Themes and topics go by their bare ids. */
export interface MapFilters {
  themes: string[];
  topics: string[];
  years: [from: number, to: number] | null;
  /** Only papers with code. */
  code: boolean;
}

export interface Shown {
  /** 1 for each node that is shown. */
  nodes: Uint8Array;
  papers: number;
  /** Papers left out only since their year is not known. */
  undated: number;
}

export const noFilters: MapFilters = { themes: [], topics: [], years: null, code: false };

export function isFiltered({ themes, topics, years, code }: MapFilters): boolean {
  return themes.length > 0 || topics.length > 0 || years !== null || code;
}

/**
 * Papers that fit all filters (one of several themes or topics is enough, a second topic counts), the works they name, and
 * the themes and topics that are asked for.
 */
export function shownNodes(graph: MapGraph, filters: MapFilters): Shown {
  const { data } = graph;
  const nodes = new Uint8Array(graph.size).fill(1);
  const shown: Shown = { nodes, papers: graph.kinds.filter((kind) => kind === 'paper').length, undated: 0 };
  if (!isFiltered(filters)) return shown;
  const themes = new Set(
    filters.themes.map((id) => data.themes.findIndex((theme) => theme.id === id)).filter((i) => i >= 0),
  );
  const topics = new Set(filters.topics.map((id) => graph.find(`topic:${id}`) ?? -1));
  const inTopics = members(graph, topics);
  shown.papers = 0;
  for (let node = 0; node < graph.size; node += 1) {
    const kind = graph.kind(node);
    const fitsTheme = themes.size === 0 || themes.has(data.theme[node] ?? -1);
    if (kind === 'topic') nodes[node] = Number(fitsTheme && (topics.size === 0 || topics.has(node)));
    else if (kind === 'paper') {
      const fits =
        fitsTheme && (topics.size === 0 || inTopics.has(node)) && (!filters.code || data.code[node] === 1);
      const year = graph.year(node);
      const inYears =
        filters.years === null || (year !== null && year >= filters.years[0] && year <= filters.years[1]);
      if (fits && year === null && filters.years !== null) shown.undated += 1;
      nodes[node] = Number(fits && inYears);
      shown.papers += Number(fits && inYears);
    }
  }
  showRest(graph, nodes, themes);
  return shown;
}

/** Works that a shown paper names, and themes asked for or of a shown topic. */
function showRest(graph: MapGraph, nodes: Uint8Array, themes: ReadonlySet<number>): void {
  for (let node = 0; node < graph.size; node += 1) {
    const kind = graph.kind(node);
    if (kind !== 'work' && kind !== 'theme') continue;
    const isAsked = kind === 'theme' && themes.has(graph.data.theme[node] ?? -1);
    nodes[node] = Number(isAsked || graph.joined(node).some((joint) => nodes[joint.node] === 1));
  }
}

function members(graph: MapGraph, topics: ReadonlySet<number>): Set<number> {
  const all = new Set<number>();
  for (const topic of topics) if (topic >= 0) for (const { node } of graph.joined(topic)) all.add(node);
  return all;
}
