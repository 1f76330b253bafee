import type { EdgeType, NodeKind } from '../../schemas/graph.ts';
import type { Neighbour } from './neighbours.ts';

const kinds: Record<NodeKind, string> = {
  theme: 'theme',
  topic: 'topic',
  paper: 'paper',
  work: 'work from elsewhere',
};
const most = 5;

/** What the map knows of a node. */
export interface Named {
  id: string;
  title: string;
  /** Short name, for a list. */
  name: string;
}

/** A node in one or two sentences: its name, kind, number of connections and the nearest of them; never its position. */
export function describe(node: Named, neighbours: Neighbour[], nameOf: (index: number) => string): string {
  const kind = kinds[node.id.slice(0, node.id.indexOf(':')) as NodeKind];
  const degree = `${String(neighbours.length)} ${neighbours.length === 1 ? 'connection' : 'connections'}`;
  const groups = new Map<string, string[]>();
  for (const { index, type, out } of neighbours) {
    const label = relation(type, out, node.id);
    groups.set(label, [...(groups.get(label) ?? []), nameOf(index)]);
  }
  const parts = [...groups].map(([label, names]) => {
    const rest = names.length - most;
    return `${label} ${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
  });
  return `${node.title}: ${kind}, ${degree}. ${parts.map((part) => `${part}.`).join(' ')}`;
}

function relation(type: EdgeType, out: boolean, id: string): string {
  if (type === 'citation') return out ? 'Names' : 'Named by';
  if (type === 'names') return out ? 'Names the works' : 'Named by';
  if (type === 'related') return 'Shares terms with';
  if (id.startsWith('theme:')) return 'Topics:';
  if (id.startsWith('paper:')) return 'Topics:';
  return out ? 'Theme:' : 'Papers:';
}
