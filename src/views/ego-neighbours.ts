import { byText } from '../lib/fold.ts';
import { namers } from '../lib/work-pages.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, GraphEdge, GraphNode } from '../schemas/graph.ts';
import type { Mention, Relation } from '../schemas/work.ts';
import { graphParts } from './graph-parts.ts';
import { byNewest, lookup } from './lookup.ts';
import { listed, papersDo, shortened } from './words.ts';

/** A node beside the one in the middle, by the strongest of the edges that join them. */
export interface Neighbour {
  node: GraphNode;
  edge: EdgeType;
  /** Which way an arrow points: to the node in the middle, to the neighbour, or nowhere. */
  arrow: 'in' | 'out' | null;
  /** What joins them, in words. */
  why: string;
}

/** Neighbours of one kind, the most important first. */
export interface NeighbourGroup {
  label: string;
  /** How many of them are taken before those of the next kind have their turn. */
  turn: number;
  neighbours: Neighbour[];
}

const longestQuote = 110;

/**
 * All that is joined to a paper or a work, each neighbour once: mentions first, then works (those that fewest papers
 * name say most), papers that share terms (the likest first), and topics. Not what a reference list alone holds: it would
 * crowd out the others.
 */
export function neighbourGroups(corpus: Corpus, base: string, id: string): NeighbourGroup[] {
  const { nodes, edges, likeness } = graphParts(corpus, base);
  const seen = new Set<string>();
  const all = (edges.get(id) ?? []).flatMap((edge) => {
    if (edge.type === 'reference') return [];
    const node = nodes.get(edge.source === id ? edge.target : edge.source);
    return node ? [{ edge, node, out: edge.source === id }] : [];
  });
  const group = (
    label: string,
    is: (row: (typeof all)[number]) => boolean,
    importance: (row: (typeof all)[number]) => number = () => 0,
    turn = 1,
  ): NeighbourGroup => {
    const rows = all.filter((row) => is(row) && !seen.has(row.node.id));
    for (const { node } of rows) seen.add(node.id);
    return {
      label,
      turn,
      neighbours: rows
        .toSorted((a, b) => importance(b) - importance(a) || newest(corpus, a.node, b.node))
        .map(({ edge, node, out }) => ({
          node,
          edge: edge.type,
          arrow: edge.type === 'related' || edge.type === 'topic' ? null : out ? 'out' : 'in',
          why: why(corpus, edge, out),
        })),
    };
  };
  const does = id.startsWith('work:') ? relations(corpus, id) : null;
  return [
    group('Papers that name it', (row) => row.edge.type === 'citation' && !row.out, undefined, 2),
    group('Papers it names', (row) => row.edge.type === 'citation', undefined, 2),
    ...relationOrder.map((relation) =>
      group(papersDo[relation], (row) => does?.get(row.node.id) === relation && row.edge.type === 'names'),
    ),
    group(
      'Works it names',
      (row) => row.edge.type === 'names',
      (row) => -namersOf(corpus, row.node.id),
    ),
    group(
      'Share its terms',
      (row) => row.edge.type === 'related',
      (row) => likeness.get(row.edge.id) ?? 0,
    ),
    group(
      'Its topics',
      (row) => row.edge.type === 'topic',
      (row) => (isFirstTopic(corpus, row.edge) ? 1 : 0),
    ),
  ];
}

const relationOrder: readonly Relation[] = ['builds-on', 'compares', 'uses', 'mentions'];

/** What each paper says of a work, by the id of its node: the relation that says most. */
function relations(corpus: Corpus, id: string): Map<string, Relation> {
  const namings = lookup(corpus).namings.get(id.slice('work:'.length)) ?? [];
  const strongest = (mentions: readonly Mention[]): Relation =>
    relationOrder.find((relation) => mentions.some((mention) => mention.relation === relation)) ?? 'mentions';
  return new Map(namings.map(({ paper, mentions }) => [`paper:${paper.id}`, strongest(mentions)]));
}

function why(corpus: Corpus, edge: GraphEdge, out: boolean): string {
  if (edge.type === 'related') return `Both say: ${listed(edge.terms ?? [])}.`;
  if (edge.type === 'topic') return isFirstTopic(corpus, edge) ? 'Its first topic.' : 'It belongs here too.';
  const quote = edge.quote === null ? '.' : `: “${shortened(edge.quote, longestQuote)}”`;
  return `${out ? 'This paper names it' : 'It names this one'}${quote}`;
}

/** Whether the edge from a paper leads to the topic where it belongs first. */
function isFirstTopic(corpus: Corpus, { source, target }: GraphEdge): boolean {
  const paper = lookup(corpus).papers.get(source.slice('paper:'.length));
  const topic = paper && corpus.assignments.get(paper.id)?.primary;
  return target === `topic:${topic ?? ''}`;
}

function namersOf(corpus: Corpus, node: string): number {
  const work = lookup(corpus).works.get(node.slice('work:'.length));
  return work === undefined ? 0 : namers(work).size;
}

/** Of equals the newest paper first, then by id. */
function newest(corpus: Corpus, a: GraphNode, b: GraphNode): number {
  const { papers } = lookup(corpus);
  const [left, right] = [a, b].map(({ id }) => papers.get(id.slice('paper:'.length)));
  return left && right ? byNewest(left, right) : byText(a.id, b.id);
}
