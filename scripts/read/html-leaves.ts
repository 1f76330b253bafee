import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { tidy } from './source-text.ts';

/** The lowest block of a page that has text, as a reader sees it. */
export interface Leaf {
  text: string;
  /** 1-based lines of its first and last sign. */
  line: number;
  lastLine: number;
  heading: boolean;
  /** Addresses of the links around it or in it. */
  links: string[];
  /** Text of the first link is the text of the leaf. */
  isLink: boolean;
  /** Class names and labels of itself and of three elements around it. */
  marks: string;
  /** Day of a `<time datetime>` in it. */
  day: string | null;
  /** The element it stands in. */
  parent: Parents;
  /** All elements it stands in, outermost first. */
  path: Parents[];
}

const ignored = new Set(
  'script style template noscript svg iframe object embed nav footer aside head form select textarea'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article blockquote body button center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html label li main ol p pre section summary table tbody td tfoot th thead time tr ul'.split(
    ' ',
  ),
);

const isElement = (node: Nodes): node is Element => node.type === 'element';
const property = (element: Element, name: string): string => {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
};

interface Around {
  path: Parents[];
  links: string[];
  heading: boolean;
  marks: string[];
}

/** A page's text block by block, in order. Scripts, styles, forms, navigation and footers are left out. */
export function toLeaves(html: string): Leaf[] {
  const leaves: Leaf[] = [];
  visit(fromHtml(html), { path: [], links: [], heading: false, marks: [] }, leaves);
  return leaves;
}

function visit(parent: Parents, around: Around, leaves: Leaf[]): void {
  const path = [...around.path, parent];
  let inline: Nodes[] = [];
  const flush = (): void => {
    const leaf = toLeaf(inline, parent, { ...around, path });
    if (leaf) leaves.push(leaf);
    inline = [];
  };
  for (const node of parent.children) {
    if (isElement(node) && ignored.has(node.tagName)) continue;
    if (isElement(node) && (blocks.has(node.tagName) || holdsBlock(node))) {
      flush();
      const mark = `${property(node, 'className')} ${property(node, 'ariaLabel')} ${property(node, 'title')}`;
      const href = node.tagName === 'a' ? property(node, 'href') : '';
      visit(
        node,
        {
          path,
          links: href ? [...around.links, href] : around.links,
          heading: around.heading || /^h[1-6]$/.test(node.tagName),
          marks: [...around.marks.slice(-3), mark],
        },
        leaves,
      );
    } else inline.push(node);
  }
  flush();
}

const holdsBlock = (element: Element): boolean =>
  element.children.some((child) => isElement(child) && (blocks.has(child.tagName) || holdsBlock(child)));

function toLeaf(nodes: Nodes[], parent: Parents, around: Around): Leaf | null {
  const text = tidy(nodes.map(textOf).join(''));
  const positions = nodes.filter((node) => tidy(textOf(node)) !== '').map(({ position }) => position);
  const [first, last] = [positions[0], positions.at(-1)];
  if (text === '' || !first || !last) return null;
  const links = nodes.flatMap(linksOf);
  const inner = nodes.flatMap(elementsOf);
  const own = parent.type === 'element' ? parent : null;
  const time = [...(own ? [own] : []), ...inner].find(({ tagName }) => tagName === 'time');
  return {
    text,
    line: first.start.line,
    lastLine: last.end.line,
    heading: around.heading,
    links: [...around.links, ...links.map(({ href }) => href)],
    isLink: around.links.length > 0 || links.some((link) => link.text === text),
    marks: [
      ...around.marks,
      ...inner.map((e) => `${property(e, 'className')} ${property(e, 'ariaLabel')}`),
    ].join(' '),
    day: /^\d{4}-\d{2}-\d{2}/.exec(time ? property(time, 'dateTime') : '')?.[0] ?? null,
    parent,
    path: around.path,
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return ' ';
  return ignored.has(node.tagName) ? '' : node.children.map(textOf).join('');
}

const elementsOf = (node: Nodes): Element[] =>
  isElement(node) && !ignored.has(node.tagName) ? [node, ...node.children.flatMap(elementsOf)] : [];

const linksOf = (node: Nodes): { href: string; text: string }[] =>
  elementsOf(node)
    .filter(({ tagName }) => tagName === 'a')
    .map((element) => ({ href: property(element, 'href'), text: tidy(textOf(element)) }));
