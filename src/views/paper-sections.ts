import type { Link } from './link.ts';
import type { PaperView } from './paper.ts';

/** What a paper's page holds below its head, in its order; none where that is soon looked over. */
export function paperSections(view: PaperView): Link[] {
  const sections = [
    ['Abstract', 'abstract', view.abstract !== null],
    ['Results', 'results', view.results.length > 0],
    ['Names', 'names', view.names.length > 0],
    ['Named by', 'named-by', view.namedBy.length > 0],
    ['Refers to', 'refers-to', view.references !== null],
    ['Referred to by', 'referred-to-by', (view.references?.referredBy.papers ?? 0) > 0],
    ['Cite', 'cite', true],
    ['Sources', 'sources', true],
    ['Tours and notes', 'in-tours', view.backlinks.length > 0],
    ['Related papers', 'related', view.related.length > 0],
  ] as const;
  const held = sections.flatMap(([label, id, there]) => (there ? [{ label, url: `#${id}` }] : []));
  return held.length < fewest ? [] : held;
}

/** Fewer sections are seen at once. */
const fewest = 5;
