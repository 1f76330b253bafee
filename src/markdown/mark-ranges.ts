import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** A stretch of the text, [start, end) in UTF-16 units, to be marked under an address of its own. */
export interface MarkedRange {
  start: number;
  end: number;
  id: string;
  /** What it is: a claim, or a sentence that a tour quotes. */
  as?: 'result' | 'quoted';
}

interface Span {
  from: number;
  to: number;
}

/**
 * remark plugin, after those that link: each range becomes a `<mark class="result">` or `<span class="quoted">` round the text, links
 * and formulas in it. Where it crosses the edge of a link or of another mark it is parted there, and the first part bears the address; a
 * formula is never parted.
 */
export function markRanges(ranges: readonly MarkedRange[]) {
  const ordered = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return (root: Root): void => {
    visit(root, 'paragraph', (paragraph: Paragraph) => {
      for (const range of ordered) mark(paragraph, range, { id: range.id });
    });
  };
}

/** @param left the id until the first part of the mark has taken it */
function mark(parent: Parents, range: MarkedRange, left: { id: string | null }): void {
  const children = parent.children.flatMap((child) => parted(child, range));
  const marked: RootContent[] = [];
  let inside: PhrasingContent[] = [];
  const close = (): void => {
    if (inside.length > 0) marked.push(element(inside, range, left));
    inside = [];
  };
  for (const child of children) {
    const { from, to } = spanOf(child);
    const crosses = from < range.end && to > range.start && (from < range.start || to > range.end);
    if (to > from && from >= range.start && to <= range.end) inside.push(child as PhrasingContent);
    else if (crosses && !('children' in child)) inside.push(child as PhrasingContent);
    else {
      close();
      if (crosses && 'children' in child) mark(child, range, left);
      marked.push(child);
    }
  }
  close();
  parent.children = marked;
}

/** A text cut where the range begins and ends; any other node as it is. */
function parted(node: RootContent, { start, end }: MarkedRange): RootContent[] {
  if (node.type !== 'text') return [node];
  const { from, to } = spanOf(node);
  const cuts = [...new Set([from, ...[start, end].filter((cut) => cut > from && cut < to), to])];
  return cuts.slice(0, -1).map((cut, place) => ({
    type: 'text',
    value: node.value.slice(cut - from, (cuts[place + 1] ?? to) - from),
    data: { offset: cut },
  }));
}

/** Where a node stands in the text. */
function spanOf(node: RootContent): Span {
  const from = node.data?.offset ?? 0;
  if (node.data?.length !== undefined) return { from, to: from + node.data.length };
  return { from, to: from + (node.type === 'text' ? node.value.length : 0) };
}

function element(
  children: PhrasingContent[],
  { as = 'result' }: MarkedRange,
  left: { id: string | null },
): PhrasingContent {
  const first = children[0] ? spanOf(children[0]).from : 0;
  const last = children.at(-1);
  const hProperties = { className: [as], ...(left.id === null ? {} : { id: left.id }) };
  left.id = null;
  return {
    type: 'emphasis',
    children,
    data: {
      hName: as === 'result' ? 'mark' : 'span',
      hProperties,
      offset: first,
      length: (last ? spanOf(last).to : first) - first,
    },
  };
}
