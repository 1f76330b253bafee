import { spread } from '../lib/map-parts/spread.ts';
import { paperDate } from '../lib/paper-date.ts';
import { hasMapByRegion } from '../lib/scale.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { GraphEdge, GraphNode } from '../schemas/graph.ts';
import type { Paper } from '../schemas/paper.ts';
import { graphParts } from './graph-parts.ts';
import { themeNumber } from './link.ts';
import { lookup } from './lookup.ts';
import { dateInWords, shortened } from './words.ts';

/** A paper that names another paper or a work. */
export interface Naming {
  /** Its short name or title. */
  label: string;
  title: string;
  url: string;
  theme: number | null;
  themeName: string;
  /** As long as its precision; null when not known. */
  date: string | null;
  /** `March 2024`, `date unknown`. */
  when: string;
  quote: string;
}

/** A paper or a work with the papers that name it, the oldest first and those without a date last. */
export interface Lineage {
  id: string;
  label: string;
  /** The full title of a paper. */
  title: string;
  url: string;
  theme: number | null;
  date: string | null;
  when: string;
  namings: Naming[];
  /** Papers beyond `namings`, where there are very many: those kept are spread evenly over time. */
  more: number;
}

export interface Lineages {
  /** Papers whose work other papers of the collection name, those named most first. */
  papers: Lineage[];
  /** Works from elsewhere, likewise. */
  works: Lineage[];
}

const longestQuote = 220;
/** Papers drawn and listed for one work; fewer of very many papers, of which all works drawn would have the most. */
export const mostNamings = (corpus: Corpus): number => (hasMapByRegion(corpus) ? 24 : 60);

/** Everything that at least one paper (for works from elsewhere: two) names, with who names it and when. */
export function lineages(corpus: Corpus, base: string): Lineages {
  const { graph, nodes } = graphParts(corpus, base);
  const themes = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const byTarget = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    if (edge.type !== 'citation' && edge.type !== 'names') continue;
    const list = byTarget.get(edge.target);
    if (list) list.push(edge);
    else byTarget.set(edge.target, [edge]);
  }
  const all = [...byTarget]
    .toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .flatMap(([id, edges]) => {
      const node = nodes.get(id);
      return node ? [lineage(corpus, nodes, themes, node, edges)] : [];
    });
  return {
    papers: all.filter(({ id }) => id.startsWith('paper:')),
    works: all.filter(({ id }) => id.startsWith('work:')),
  };
}

function lineage(
  corpus: Corpus,
  nodes: ReadonlyMap<string, GraphNode>,
  themes: ReadonlyMap<string, string>,
  node: GraphNode,
  edges: readonly GraphEdge[],
): Lineage {
  const paper = paperOf(corpus, node);
  const namings = edges.flatMap(({ source, quote }): Naming[] => {
    const from = nodes.get(source);
    if (from === undefined) return [];
    const bearer = paperOf(corpus, from);
    return [
      {
        label: from.label,
        title: bearer?.title ?? from.label,
        url: from.url,
        theme: themeOf(corpus, from),
        themeName: themes.get(`theme:${from.theme ?? ''}`) ?? 'no theme',
        ...dated(bearer),
        // A title that names the work stands beside it already.
        quote: quote === null || quote === bearer?.title ? '' : shortened(quote, longestQuote),
      },
    ];
  });
  const ordered = namings.toSorted(byDate);
  const kept = spread(ordered, mostNamings(corpus));
  return {
    id: node.id,
    label: node.label,
    title: paper?.title ?? node.label,
    url: node.url,
    theme: themeOf(corpus, node),
    ...dated(paper),
    namings: kept,
    more: ordered.length - kept.length,
  };
}

function dated(paper: Paper | undefined): { date: string | null; when: string } {
  const date = (paper && paperDate(paper)) ?? null;
  return { date, when: date === null ? 'date unknown' : dateInWords(date) };
}

/** The oldest first, what has no date last; then by address. */
export function byDate(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : a.date < b.date ? -1 : 1;
  return a.url < b.url ? -1 : 1;
}

type Dated = Pick<Naming, 'date' | 'url'>;

function paperOf(corpus: Corpus, { id }: GraphNode): Paper | undefined {
  return id.startsWith('paper:') ? lookup(corpus).papers.get(id.slice('paper:'.length)) : undefined;
}

function themeOf(corpus: Corpus, { theme }: GraphNode): number | null {
  return theme === null ? null : themeNumber(corpus, theme);
}
