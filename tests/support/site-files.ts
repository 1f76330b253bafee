import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { allFiles } from '../../scripts/effects/read-files.ts';

export { allFiles as filesOf };

export const pagesOf = (site: string): string[] => allFiles(site).filter((path) => path.endsWith('.html'));

export const parsePage = (site: string, path: string): Root =>
  fromHtml(readFileSync(join(site, path), 'utf8'));

/** What a page says to machines: its head alone, which takes a tenth of the time. */
export const parseHead = (site: string, path: string): Root =>
  fromHtml(readFileSync(join(site, path), 'utf8').replace(/<\/head>[\s\S]*/, ''));

/** Every element of a page, or of an element, itself among them. */
export function elements(page: Root | Element): Element[] {
  const found: Element[] = [];
  visit(page, 'element', (element) => void found.push(element));
  return found;
}

/** The text of an element, letter for letter; nothing of none. */
export function textOf(element: Element | undefined): string {
  let all = '';
  if (element) visit(element, 'text', ({ value }) => void (all += value));
  return all;
}

/** What a reader sees of a page or an element, in one line: what stands in two elements is parted. */
export const wordsOf = (node: Nodes): string => pieces(node).join(' ').replace(/\s+/g, ' ').trim();

function pieces(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && ['script', 'style', 'template'].includes(node.tagName)) return [];
  return 'children' in node ? node.children.flatMap(pieces) : [];
}

export const json = (site: string, path: string): unknown =>
  JSON.parse(readFileSync(join(site, path), 'utf8'));
