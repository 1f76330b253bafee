import type { EdgeType } from '../../schemas/graph.ts';

/**
 * The id of an edge, from the ids of its nodes: `citation:spam--galore`. A paper and a topic may share an id, so that the
 * edge of a topic to its theme starts differently: `theme:kv-cache--inference`.
 */
export function edgeId(type: EdgeType, source: string, target: string): string {
  const start = target.startsWith('theme:') ? 'theme' : type;
  return `${start}:${bare(source)}--${bare(target)}`;
}

function bare(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}
