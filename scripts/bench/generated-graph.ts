import { buildGraph, paperHomes } from '../../src/lib/graph.ts';
import { byText } from '../../src/lib/fold.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Graph } from '../../src/schemas/graph.ts';
import { paperId, themeId, topicId } from '../../src/schemas/id.ts';
import { permalinks } from '../../src/schemas/permalinks.ts';
import { site } from '../../src/schemas/site.ts';
import { generatedPapers } from './generated-papers.ts';
import { draws } from './generated-words.ts';

export interface GeneratedGraph {
  graph: Graph;
  /** Paper node → node of its first topic. */
  homes: Map<string, string>;
  /** The corpus that the graph is of, with an empty layout. */
  corpus: Corpus;
}

/**
 * A made-up corpus whose graph has so many nodes and, paper for paper, the edges that the shipped one has: 1.6 names of
 * works, 1.9 topics, 2.7 papers related, .05 citations. The same number gives the same corpus on every machine.
 * @param nodes of the graph, 40 or more; about 80 % of them papers, 15 % works
 * @throws RangeError for fewer
 */
export function generatedGraph(nodes: number): GeneratedGraph {
  if (!Number.isInteger(nodes) || nodes < 40)
    throw new RangeError(`A generated graph needs 40 nodes or more, not ${String(nodes)}.`);
  const draw = draws(nodes);
  const themes = Array.from({ length: Math.min(12, Math.max(3, Math.round(nodes ** 0.27 * 0.9))) }, () => {
    const name = draw.phrase(1, 2);
    return { id: themeId.parse(draw.id(name)), name, description: '' };
  });
  // A few large topics and many small ones; every theme has at least one.
  const topics = Array.from({ length: Math.max(themes.length, Math.round(nodes / 90)) }, (_, i) => {
    const name = draw.phrase(1, 3);
    const theme = themes[i < themes.length ? i : draw.below(themes.length)]?.id ?? themeId.parse('none');
    const words = { definition: '', examples: [], vocabulary: {}, introduction: '' };
    return { id: topicId.parse(draw.id(name)), name, theme, ...words };
  });
  const works = Math.round(nodes * 0.15);
  const papers = nodes - works - topics.length - themes.length;
  const corpus: Corpus = {
    ...generatedPapers(draw, papers, works, topics),
    site: { ...site.parse({}), themes },
    topics: topics.sort((a, b) => byText(a.id, b.id)),
    results: [],
    acronyms: [],
    references: new Map(),
    missing: [],
    authors: [],
    documents: new Map(),
    ledger: [],
    doubts: [],
    permalinks: permalinks.parse({}),
    layout: { generated: '', width: 1, height: 1, nodes: {} },
    tours: [],
    notes: [],
  };
  return { graph: buildGraph(corpus, '/'), homes: paperHomes(corpus), corpus };
}

/** The same corpus without some of its papers: a map before they came. */
export function withoutPapers(corpus: Corpus, gone: ReadonlySet<string>): Corpus {
  const stays = (id: string): boolean => !gone.has(id);
  return {
    ...corpus,
    papers: corpus.papers.filter(({ id }) => stays(id)),
    assignments: new Map([...corpus.assignments].filter(([id]) => stays(id))),
    works: corpus.works
      .filter(({ paper }) => paper === null || stays(paper))
      .map((work) => ({ ...work, namedBy: work.namedBy.filter(({ paper }) => stays(paper)) })),
    related: new Map(
      [...corpus.related]
        .filter(([id]) => stays(id))
        .map(([id, rows]) => [paperId.parse(id), rows.filter(({ paper }) => stays(paper))]),
    ),
  };
}
