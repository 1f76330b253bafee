import { stripMarks, words } from '../fold.ts';
import { slips } from '../search/distance.ts';
import type { MapGraph } from './map-graph.ts';

/**
 * Nodes whose name or title fits what is typed: the name itself, then names that begin so, then titles that hold every
 * word or its beginning; where nothing fits, names one slip away. The most important first within each.
 */
export function findNodes(graph: MapGraph, typed: string, most: number, shown: Uint8Array): number[] {
  const query = stripMarks(typed).trim();
  const parts = words(query);
  if (parts.length === 0) return [];
  const ranked: { node: number; rank: number }[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    const rank = shown[node] === 1 ? fit(graph, node, query, parts) : null;
    if (rank !== null) ranked.push({ node, rank });
  }
  const found = ranked.length > 0 || query.length < 4 ? ranked : misspelt(graph, query, shown);
  return found
    .sort((a, b) => a.rank - b.rank || a.node - b.node)
    .slice(0, most)
    .map(({ node }) => node);
}

function fit(graph: MapGraph, node: number, query: string, parts: string[]): number | null {
  const label = stripMarks(graph.label(node));
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  const all = words(`${label} ${graph.title(node)}`);
  return parts.every((part) => all.some((word) => word.startsWith(part))) ? 2 : null;
}

function misspelt(graph: MapGraph, query: string, shown: Uint8Array): { node: number; rank: number }[] {
  const found: { node: number; rank: number }[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    const label = stripMarks(graph.label(node));
    const near = [label, ...label.split(' ')].some(
      (word) => Math.abs(word.length - query.length) <= 1 && slips(word, query) <= 1,
    );
    if (shown[node] === 1 && near) found.push({ node, rank: 3 });
  }
  return found;
}
