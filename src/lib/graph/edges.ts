import type { Corpus } from '../../schemas/corpus.ts';
import type { EdgeType, GraphEdge } from '../../schemas/graph.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { Work } from '../../schemas/work.ts';
import { byText } from '../fold.ts';
import { edgeId } from './edge-id.ts';
import { outsideWorks } from './nodes.ts';
import { sentenceAround } from './sentence.ts';

type Papers = ReadonlyMap<string, Paper>;
type Naming = Work['namedBy'][number];

/** All edges of the graph, each once, with its evidence; ends that are no nodes are the caller's to drop. */
export function graphEdges(corpus: Corpus): GraphEdge[] {
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const edges = [
    ...citations(corpus, papers),
    ...names(corpus, papers),
    ...topics(corpus),
    ...related(corpus),
    ...references(corpus),
  ];
  // Two works of one paper may be named by the same paper: the first words stand.
  const first = new Map<string, GraphEdge>();
  for (const edge of edges) if (!first.has(edge.id)) first.set(edge.id, edge);
  return [...first.values()];
}

/** A mention: a paper names a work that another paper of the corpus introduced. */
function citations(corpus: Corpus, papers: Papers): GraphEdge[] {
  return corpus.works.flatMap(({ paper, namedBy }) =>
    paper === null
      ? []
      : namedBy
          .filter((row) => row.paper !== paper)
          .map((row) =>
            edge(
              'citation',
              ['paper', row.paper],
              ['paper', paper],
              quoteOf(row, papers, corpus.site.showAbstracts),
            ),
          ),
  );
}

function names(corpus: Corpus, papers: Papers): GraphEdge[] {
  return outsideWorks(corpus).flatMap(({ id, namedBy }) =>
    namedBy.map((row) =>
      edge('names', ['paper', row.paper], ['work', id], quoteOf(row, papers, corpus.site.showAbstracts)),
    ),
  );
}

function topics(corpus: Corpus): GraphEdge[] {
  const ofPapers = [...corpus.assignments].flatMap(([paper, { primary, also }]) =>
    [...(primary === null ? [] : [primary]), ...also].map((topic) =>
      edge('topic', ['paper', paper], ['topic', topic], {}),
    ),
  );
  const ofThemes = corpus.topics.map(({ id, theme }) => edge('topic', ['topic', id], ['theme', theme], {}));
  return [...ofPapers, ...ofThemes];
}

/**
 * Two papers that share terms, once per pair, with the terms of either direction; where they share only works, with the
 * names of these. One that only names the other has an edge for that already.
 */
function related(corpus: Corpus): GraphEdge[] {
  const names = new Map<string, string>(corpus.works.map(({ id, name }) => [id, name]));
  const terms = new Map<string, { ends: [string, string]; terms: Set<string> }>();
  for (const [paper, rows] of [...corpus.related].sort((a, b) => byText(a[0], b[0]))) {
    for (const row of rows) {
      const said = row.terms.length > 0 ? row.terms : row.works.flatMap((id) => names.get(id) ?? []);
      if (row.paper === paper || said.length === 0) continue;
      const ends: [string, string] = byText(paper, row.paper) < 0 ? [paper, row.paper] : [row.paper, paper];
      const pair = terms.get(ends.join(' ')) ?? { ends, terms: new Set<string>() };
      for (const term of said) pair.terms.add(term);
      terms.set(ends.join(' '), pair);
    }
  }
  return [...terms.values()].map(({ ends: [a, b], terms: shared }) =>
    edge('related', ['paper', a], ['paper', b], { terms: [...shared] }),
  );
}

/** A paper's reference list holds another paper, as those say who were asked. */
function references(corpus: Corpus): GraphEdge[] {
  return [...corpus.references].flatMap(([paper, { here }]) =>
    here.map(({ paper: other, services, basis }) =>
      edge('reference', ['paper', paper], ['paper', other], { reference: { services, basis } }),
    ),
  );
}

type End = [kind: 'paper' | 'work' | 'topic' | 'theme', id: string];

function edge(
  type: EdgeType,
  from: End,
  to: End,
  evidence: Partial<Pick<GraphEdge, 'quote' | 'terms' | 'reference'>>,
): GraphEdge {
  const [source, target] = [from.join(':'), to.join(':')];
  return {
    id: edgeId(type, source, target),
    source,
    target,
    type,
    quote: evidence.quote ?? null,
    terms: evidence.terms ?? null,
    reference: evidence.reference ?? null,
  };
}

/**
 * The sentence that first names the work; only the name, where the text no longer holds it at that place, or where it
 * stands in an abstract that the site does not show.
 */
function quoteOf({ paper, mentions }: Naming, papers: Papers, showAbstracts: boolean): { quote?: string } {
  const first = mentions[0];
  const bearer = papers.get(paper);
  if (first === undefined) return {};
  if (first.field === 'abstract' && !showAbstracts) return { quote: first.quote };
  const text = bearer?.[first.field] ?? '';
  const holds = text.slice(first.start, first.end) === first.quote;
  return { quote: holds ? sentenceAround(text, first.start, first.end) : first.quote };
}
