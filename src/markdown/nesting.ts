import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Levels of quotations, lists and emphasis in one another that any text needs. */
export const deepest = 50;

/** Whether a Markdown text is nested deeper than that: what walks over it would run out of stack. */
export function isTooDeep(markdown: string): boolean {
  let level: readonly Nodes[] = [fromMarkdown(markdown)];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}
