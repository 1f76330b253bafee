import { byText } from '../lib/fold.ts';
import type { Graph, GraphEdge, GraphNode } from '../schemas/graph.ts';
import type { Section } from './map-table-sections.ts';

/** Something counted; lists of these stand with the most first. */
export interface Counted {
  id: string;
  times: number;
}

/** A pair of a section with another one, and what joins the two. */
export interface Pairing extends Counted {
  /** Terms that most of the pairs share. */
  terms: string[];
}

/** What the sentences of a section tell. */
export interface SectionFacts {
  /** Works by the papers of the section that name them, and the sections that name its works. */
  names: Counted[];
  namedIn: Counted[];
  /** Themes by papers that have topics in both. */
  shared: Counted[];
  /** Pairs of related papers inside, and by theme with papers of others. */
  relatedInside: number;
  related: Pairing[];
  /** Mentions: inside, to other sections, from other sections. */
  inside: GraphEdge[];
  outgoing: GraphEdge[];
  incoming: GraphEdge[];
  /** References, likewise, and its papers by those that refer to them. */
  references: { inside: number; outgoing: number; incoming: number; referred: Counted[] };
}

const mostTerms = 3;

/** The facts of every section, by its id. */
export function sectionFacts(graph: Graph, sections: readonly Section[]): ReadonlyMap<string, SectionFacts> {
  const home = new Map(sections.flatMap(({ id, nodes }) => nodes.map((node) => [node.id, id])));
  const of = (node: string): string => home.get(node) ?? '';
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const byType = Map.groupBy(graph.edges, ({ type }) => type);
  const names = byType.get('names') ?? [];
  const citations = byType.get('citation') ?? [];
  const shared = sharedPapers(byType.get('topic') ?? [], nodes);
  const references = byType.get('reference') ?? [];
  const related = (byType.get('related') ?? []).map((edge) => ({ edge, ends: ends(edge, of) }));
  return new Map(
    sections.map(({ id, theme }) => {
      const around = related.filter(({ ends: pair }) => pair.includes(id));
      const across = around.filter(({ ends: [a, b] }) => a !== b);
      return [
        id,
        {
          names: tally(names.filter(({ source }) => of(source) === id).map(({ target }) => target)),
          namedIn: tally(names.filter(({ target }) => of(target) === id).map(({ source }) => of(source))),
          shared: tally(shared.filter(([one]) => one === theme).map(([, other]) => other)),
          relatedInside: around.length - across.length,
          related: pairings(id, across),
          inside: citations.filter((edge) => of(edge.source) === id && of(edge.target) === id),
          outgoing: citations.filter((edge) => of(edge.source) === id && of(edge.target) !== id),
          incoming: citations.filter((edge) => of(edge.source) !== id && of(edge.target) === id),
          references: referencesOf(
            references.map(({ source, target }) => ({
              target,
              from: of(source) === id,
              to: of(target) === id,
            })),
          ),
        },
      ];
    }),
  );
}

/** @param all references, with whether each begins in the section and ends there */
function referencesOf(
  all: readonly { target: string; from: boolean; to: boolean }[],
): SectionFacts['references'] {
  return {
    inside: all.filter(({ from, to }) => from && to).length,
    outgoing: all.filter(({ from, to }) => from && !to).length,
    incoming: all.filter(({ from, to }) => !from && to).length,
    referred: tally(all.filter(({ to }) => to).map(({ target }) => target)),
  };
}

/** How often each stands in a list, the most first. */
export function tally(ids: readonly string[]): Counted[] {
  return [...Map.groupBy(ids, (id) => id)]
    .map(([id, all]) => ({ id, times: all.length }))
    .toSorted((a, b) => b.times - a.times || byText(a.id, b.id));
}

/** For every paper, each ordered pair of themes that it has topics in. */
function sharedPapers(
  topics: readonly GraphEdge[],
  nodes: ReadonlyMap<string, GraphNode>,
): [string, string][] {
  const themes = new Map<string, Set<string>>();
  for (const { source, target } of topics) {
    const theme = nodes.get(target)?.theme ?? null;
    if (theme === null || !source.startsWith('paper:')) continue;
    themes.set(source, (themes.get(source) ?? new Set()).add(theme));
  }
  return [...themes.values()].flatMap((of) =>
    [...of].flatMap((one) =>
      [...of].filter((other) => other !== one).map((other): [string, string] => [one, other]),
    ),
  );
}

function pairings(id: string, across: readonly { edge: GraphEdge; ends: [string, string] }[]): Pairing[] {
  const groups = Map.groupBy(across, ({ ends: [a, b] }) => (a === id ? b : a));
  return tally([...groups].flatMap(([other, all]) => all.map(() => other))).map((pair) => {
    const terms = tally((groups.get(pair.id) ?? []).flatMap(({ edge }) => edge.terms ?? []));
    // A term of one pair tells of these two papers only.
    const common = terms.filter(({ times }) => times > 1);
    return { ...pair, terms: common.slice(0, mostTerms).map((term) => term.id) };
  });
}

function ends({ source, target }: GraphEdge, of: (node: string) => string): [string, string] {
  return [of(source), of(target)];
}
