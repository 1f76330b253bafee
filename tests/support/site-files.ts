import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
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

/** Every element of a page. */
export function elements(page: Root): Element[] {
  const found: Element[] = [];
  visit(page, 'element', (element) => void found.push(element));
  return found;
}

export const json = (site: string, path: string): unknown =>
  JSON.parse(readFileSync(join(site, path), 'utf8'));
