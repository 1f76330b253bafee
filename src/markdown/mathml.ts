import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { SKIP, visit } from 'unist-util-visit';

/** Sets each `<code class="mathematics">` as MathML, in place; what Temml cannot read stays as it was typed. */
export function mathml(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    const classes = node.properties.className;
    if (node.tagName !== 'code' || !Array.isArray(classes) || !classes.includes('mathematics'))
      return undefined;
    const first = node.children[0];
    if (!parent || index === undefined || first?.type !== 'text') return undefined;
    parent.children.splice(index, 1, ...set(first.value));
    return [SKIP, index + 1];
  });
}

function set(tex: string): ElementContent[] {
  try {
    const tree = fromHtml(temml.renderToString(tex, { throwOnError: true }), { fragment: true });
    // The policy of the site forbids inline styles.
    visit(tree, 'element', (node) => {
      delete node.properties.style;
    });
    return tree.children.filter((node) => node.type === 'element');
  } catch {
    return [{ type: 'text', value: `$${tex}$` }];
  }
}
