import type { EdgeType, NodeKind } from '../../schemas/graph.ts';
import { count, listed, number } from '../wording.ts';
import { listedBy, serviceNames } from '../reference-words.ts';
import type { Evidence } from './format.ts';
import type { Joint, MapGraph } from './map-graph.ts';
import type { Step } from './path.ts';
import { firstReferences } from './scene-lines.ts';

export const kindWords: Record<NodeKind, string> = {
  theme: 'theme',
  topic: 'topic',
  work: 'work from elsewhere',
  paper: 'paper',
};

/** Neighbours that a sentence names; the others are counted. */
const named = 5;

/** How the edges of a node are called in a list: the same words for all of one type that lead the same way. */
function groupTitle(kind: NodeKind, { type, out }: Pick<Joint, 'type' | 'out'>): string {
  if (type === 'citation') return out ? 'Names the work of' : 'Named by';
  if (type === 'reference') return out ? 'Refers to' : 'Referred to by';
  if (type === 'names') return out ? 'Names' : 'Named by';
  if (type === 'related') return 'Shares terms with';
  if (kind === 'theme') return 'Topics';
  if (kind === 'topic') return out ? 'Theme' : 'Papers';
  return 'Topics';
}

/** Edges of a node in groups that go by one title. */
export function grouped(graph: MapGraph, node: number): { title: string; type: EdgeType; joints: Joint[] }[] {
  const groups = new Map<string, { title: string; type: EdgeType; joints: Joint[] }>();
  for (const joint of graph.joined(node)) {
    const title = groupTitle(graph.kind(node), joint);
    const group = groups.get(title);
    if (group) group.joints.push(joint);
    else groups.set(title, { title, type: joint.type, joints: [joint] });
  }
  return [...groups.values()];
}

/** A node in a few sentences: name, kind, degree and neighbours, never where it lies. */
export function nodeInWords(graph: MapGraph, node: number): string {
  const degree = count(graph.degreeInAll(node), 'connection');
  const parts = grouped(graph, node).map(({ title, joints }) => {
    const names = joints.slice(0, named).map((joint) => graph.label(joint.node));
    const rest = joints.length - names.length;
    return `${title}: ${listed(rest > 0 ? [...names, `${String(rest)} more`] : names)}.`;
  });
  return [`${graph.title(node)}: ${kindWords[graph.kind(node)]}, ${degree}.`, ...parts].join(' ');
}

/** What an edge says, without its evidence: `SPAM names GaLore`. */
export function edgeInWords(graph: MapGraph, edge: number): string {
  const [from, to] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  const [a, b] = [graph.label(from), graph.label(to)];
  const sentences: Record<EdgeType, string> = {
    citation: `${a} names ${b}`,
    reference: `${a} refers to ${b}`,
    names: `${a} names ${b}`,
    topic: graph.kind(to) === 'theme' ? `${a} is a topic of ${b}` : `${a} belongs to ${b}`,
    related: `${a} and ${b} share terms`,
  };
  return sentences[graph.type(edge)];
}

/** The evidence of an edge in words; empty where the edge is a fact of its own. */
export function evidenceInWords(evidence: Evidence): string {
  if (evidence === null) return '';
  if (typeof evidence === 'string') return `“${evidence}”`;
  return Array.isArray(evidence) ? `Both speak of ${listed(evidence)}.` : listedBy(evidence);
}

/** The same beside the name of a neighbour, in a list: as short as may be. */
export function evidenceInShort(evidence: Evidence): string {
  if (Array.isArray(evidence)) return evidence.join(', ');
  if (evidence === null || typeof evidence === 'string') return evidenceInWords(evidence);
  const by = evidence.services.map((service) => serviceNames[service]).join(', ');
  return evidence.basis === 'title' ? `${by}; by its title alone` : by;
}

/** A way between two nodes in one sentence. */
export function pathInWords(graph: MapGraph, from: number, to: number, steps: Step[] | null): string {
  const [a, b] = [graph.label(from), graph.label(to)];
  if (from === to) return `${a} is one node: choose another to find the way between the two.`;
  if (steps === null) return `No line of the map leads from ${a} to ${b}.`;
  return `From ${a} to ${b} in ${count(steps.length, 'step')}: ${steps
    .map(({ edge }) => edgeInWords(graph, edge))
    .join('; ')}.`;
}

/**
 * What the filters leave: `17 of 259 papers shown.`
 * @param here papers of the map, and `inAll`: more where they come by regions; `references` that are too many to draw from afar
 */
export function shownInWords(
  papers: number,
  { here, inAll, references = 0 }: { here: number; inAll: number; references?: number },
  undated: number,
): string {
  const from = `From afar ${String(firstReferences)} of ${count(references, 'reference')} are drawn, those to the papers most referred to: zoom in for all.`;
  const without = [
    ...(undated > 0 ? [` ${count(undated, 'paper')} without a year left out.`] : []),
    ...(references > 0 ? [` ${from}`] : []),
  ].join('');
  if (here < inAll)
    return `${number(papers)} of ${count(inAll, 'paper')} drawn: zoom in or choose a topic for those that lie there.${without}`;
  if (papers === inAll) return `All ${count(inAll, 'paper')} shown.${without}`;
  return papers === 0
    ? `No paper fits these filters.${without} Take one away to see more.`
    : `${String(papers)} of ${count(inAll, 'paper')} shown.${without}`;
}
