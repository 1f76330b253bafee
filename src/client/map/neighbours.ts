import type { EdgeType } from '../../schemas/graph.ts';

/** An edge as seen from one of its ends. */
export interface Neighbour {
  /** Place of the other node in the list of nodes. */
  index: number;
  type: EdgeType;
  /** Whether the edge leads away from the node asked about. */
  out: boolean;
}

/** All neighbours of each node, from the compact form the page carries (`citation 0-4 7-2;topic 1-3`). */
export function readEdges(text: string): Map<number, Neighbour[]> {
  const neighbours = new Map<number, Neighbour[]>();
  const add = (from: number, neighbour: Neighbour): void => {
    const list = neighbours.get(from);
    if (list) list.push(neighbour);
    else neighbours.set(from, [neighbour]);
  };
  for (const group of text.split(';')) {
    const [type = 'related', ...pairs] = group.split(' ');
    for (const pair of pairs) {
      const [source = 0, target = 0] = pair.split('-').map(Number);
      add(source, { index: target, type: type as EdgeType, out: true });
      add(target, { index: source, type: type as EdgeType, out: false });
    }
  }
  return neighbours;
}
