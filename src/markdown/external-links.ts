import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { href } from '../lib/href.ts';

/** Gives links that lead out `rel="noopener noreferrer"`, in place; `//host` does, too. */
export function markExternalLinks(root: Root): void {
  visit(root, 'element', (node) => {
    const target = node.properties.href;
    if (node.tagName === 'a' && typeof target === 'string' && /^(?:https?:)?\/\//i.test(target)) {
      node.properties.rel = ['noopener', 'noreferrer'];
    }
  });
}

/** Puts links from the root of the site (`/topics/`) under its base, in place. */
export function rebaseLinks(root: Root, base: string): void {
  visit(root, 'element', (node) => {
    const target = node.properties.href;
    if (node.tagName === 'a' && typeof target === 'string' && /^\/(?!\/)/.test(target)) {
      node.properties.href = href(base, target);
    }
  });
}
