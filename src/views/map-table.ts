import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, Graph } from '../schemas/graph.ts';
import { edgeType } from '../schemas/graph.ts';
import type { Link } from './link.ts';
import { graphParts } from './graph-parts.ts';
import { themeNumber } from './link.ts';
import { sectionFacts } from './map-table-facts.ts';
import type { EdgeRow, NodeRow } from './map-table-rows.ts';
import { parts, tableRows } from './map-table-rows.ts';
import type { Section, TablePage } from './map-table-sections.ts';
import { graphSections, mostOnOnePage, tablePages, tableRowsOnAPage } from './map-table-sections.ts';
import type { SectionWords } from './map-table-words.ts';
import { sectionWords } from './map-table-words.ts';

/** A theme, or what has none, with as many of its rows as stand on the page. */
export interface SectionView extends SectionWords {
  id: string;
  name: string;
  description: string;
  /** Where its rows begin. */
  url: string;
  /** Of its colour; null where it is no theme. */
  number: number | null;
  /** In all, on whatever pages. */
  nodes: number;
  edges: number;
  nodeRows: NodeRow[];
  edgeRows: EdgeRow[];
}

export interface TableView {
  nodes: number;
  edges: number;
  kinds: Record<'paper' | 'work' | 'topic' | 'theme', number>;
  types: Record<EdgeType, number>;
  /** Whether all rows stand on the one page; else on pages of their own. */
  whole: boolean;
  sections: SectionView[];
}

/** One page of a section that has its own pages. */
export interface SectionPageView {
  section: SectionView;
  page: number;
  pages: Link[];
}

interface Table {
  graph: Graph;
  sections: Section[];
  pages: TablePage[] | null;
  view: (section: Section, page: TablePage | null) => SectionView;
}

const known = new WeakMap<Corpus, Map<string, Table>>();

/** The whole graph in words and, where one page can bear it, as tables. */
export function tableView(corpus: Corpus, base: string, most = mostOnOnePage): TableView {
  const { graph, sections, pages, view } = tableOf(corpus, base, most, tableRowsOnAPage(corpus));
  const ofKind = (kind: string): number => graph.nodes.filter(({ id }) => parts(id)[0] === kind).length;
  const ofType = Map.groupBy(graph.edges, ({ type }) => type);
  return {
    nodes: graph.nodes.length,
    edges: graph.edges.length,
    kinds: { paper: ofKind('paper'), work: ofKind('work'), topic: ofKind('topic'), theme: ofKind('theme') },
    types: Object.fromEntries(
      edgeType.options.map((type) => [type, ofType.get(type)?.length ?? 0]),
    ) as Record<EdgeType, number>,
    whole: pages === null,
    sections: sections.map((section) => view(section, pages === null ? wholeOf(section) : null)),
  };
}

/** Every page that the tables have beside the first; none where that holds all. */
export function tablePaths(
  corpus: Corpus,
  base: string,
  most = mostOnOnePage,
): { section: string; page: number }[] {
  return (tableOf(corpus, base, most, tableRowsOnAPage(corpus)).pages ?? []).map(({ section, page }) => ({
    section,
    page,
  }));
}

/**
 * One page of a section's tables.
 * @throws Error when there is no such page
 */
export function sectionPageView(
  corpus: Corpus,
  base: string,
  section: string,
  page: number,
  most = mostOnOnePage,
): SectionPageView {
  const { sections, pages, view } = tableOf(corpus, base, most, tableRowsOnAPage(corpus));
  const found = sections.find(({ id }) => id === section);
  const own = (pages ?? []).filter((one) => one.section === section);
  const shown = own[page - 1];
  if (!found || !shown) throw new Error(`The table has no page ${String(page)} of ${section}.`);
  return {
    section: view(found, shown),
    page,
    pages: own.map((one) => ({
      label: `Page ${String(one.page)}`,
      url: pageUrl(base, section, one.page),
    })),
  };
}

const wordless: SectionWords = { paragraphs: [], citations: [], left: 0 };

const wholeOf = ({ id, nodes, edges }: Section): TablePage => ({ section: id, page: 1, nodes, edges });

/** The sections of a corpus with their rows; worked out once for all pages. */
function tableOf(corpus: Corpus, base: string, most: number, rows: number): Table {
  const tables = known.get(corpus) ?? new Map<string, Table>();
  known.set(corpus, tables);
  const key = `${base} ${String(most)} ${String(rows)}`;
  const table = tables.get(key) ?? makeTable(corpus, base, most, rows);
  tables.set(key, table);
  return table;
}

function makeTable(corpus: Corpus, base: string, most: number, rows: number): Table {
  const { graph } = graphParts(corpus, base);
  const sections = graphSections(corpus, graph);
  const pages = tablePages(sections, most, rows);
  const pageOf = new Map(
    (pages ?? []).flatMap(({ section, page, nodes }) =>
      nodes.map(({ id }) => [id, pageUrl(base, section, page)]),
    ),
  );
  const rowUrl = (node: string): string => `${pageOf.get(node) ?? ''}#${node}`;
  const sectionUrl = (id: string): string => (pages === null ? `#in-${id}` : pageUrl(base, id, 1));
  const facts = sectionFacts(graph, sections);
  const wordsOf = sectionWords({ corpus, graph, sections, rowUrl, sectionUrl });
  const make = tableRows(corpus, base, graph, rowUrl);
  const view = (section: Section, page: TablePage | null): SectionView => {
    const fact = facts.get(section.id);
    return {
      // Sentences stand before the first rows only.
      ...(fact && (page === null || page.page === 1) ? wordsOf(section, fact) : wordless),
      ...{ id: section.id, name: section.name, description: section.description },
      url: sectionUrl(section.id),
      number: section.theme === null ? null : themeNumber(corpus, section.theme),
      nodes: section.nodes.length,
      edges: section.edges.length,
      nodeRows: (page?.nodes ?? []).map(make.node),
      edgeRows: (page?.edges ?? []).map(make.edge),
    };
  };
  return { graph, sections, pages, view };
}

function pageUrl(base: string, section: string, page: number): string {
  return href(base, `${paths.mapTable}${section}/${page === 1 ? '' : `page/${String(page)}/`}`);
}
