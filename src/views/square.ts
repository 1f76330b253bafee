import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { graphParts } from './graph-parts.ts';

/** The square of the map that something lies in, and the map with that chosen. */
export interface SquareLink {
  name: string;
  url: string;
}

/**
 * Where on the map a node of the graph is looked up; null where the map has no place for it.
 * @param id of the node: `paper:galore`, `topic:kv-cache`
 */
export function squareOf(corpus: Corpus, base: string, id: string): SquareLink | null {
  const name = graphParts(corpus, base).nodes.get(id)?.square ?? null;
  return name === null ? null : { name, url: href(base, paths.mapFocus(id)) };
}
