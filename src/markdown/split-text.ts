import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Part of a text node, [start, end) in its value, and the node to stand there. */
export interface Replacement {
  start: number;
  end: number;
  node: PhrasingContent;
}

/**
 * Puts nodes in the place of parts of the text nodes of `root`, in place; text inside links stays as it is.
 * @param find the parts of one text, in order and without overlap; `offset` is where the text stands in the whole
 */
export function splitText(root: Root, find: (value: string, offset: number) => Replacement[]): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const offset = node.data?.offset ?? 0;
    const replacements = find(node.value, offset);
    if (replacements.length === 0) return undefined;
    const pieces: PhrasingContent[] = [];
    let at = 0;
    for (const { start, end, node: replacement } of replacements) {
      if (start > at) pieces.push(textAt(node.value.slice(at, start), offset + at));
      pieces.push(placed(replacement, offset + start, end - start));
      at = end;
    }
    if (at < node.value.length) pieces.push(textAt(node.value.slice(at), offset + at));
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** A node in the place of text, which knows of which. */
function placed(node: PhrasingContent, offset: number, length: number): PhrasingContent {
  return { ...node, data: { ...node.data, offset, length } };
}

/** A text node that knows where it stands. */
export function textAt(value: string, offset: number): Text {
  return { type: 'text', value, data: { offset } };
}
