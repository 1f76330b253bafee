import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { sites } from '../support/sites.ts';
import { elements, filesOf, pagesOf, parsePage } from '../support/site-files.ts';

const words = (node: Element): string => toString(node).replace(/\s+/g, ' ').trim();
const said = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';

/** What assistive technology is told by a page, and should not be told so. */
function faults(site: string, path: string): string[] {
  const page = parsePage(site, path);
  const all = elements(page);
  const body: Element[] = [];
  // What stands only where scripts do not work, and what is drawn, is no part of the outline.
  visit(page, 'element', (element) => {
    if (['head', 'noscript', 'svg'].includes(element.tagName)) return SKIP;
    body.push(element);
    return undefined;
  });
  const ids = new Map<string, Element>();
  const wrong: string[] = [];
  for (const element of all) {
    const { id } = element.properties;
    if (typeof id !== 'string') continue;
    if (ids.has(id)) wrong.push(`two of id ${id}`);
    ids.set(id, element);
  }
  const nameOf = ({ properties }: Element): string =>
    said(properties['ariaLabel']) ||
    said(properties['ariaLabelledBy'])
      .split(' ')
      .map((id) => {
        const named = ids.get(id);
        return named ? words(named) : '';
      })
      .join(' ');
  const named = (element: Element): boolean => nameOf(element) !== '';
  const of = (...tags: string[]): Element[] => body.filter(({ tagName }) => tags.includes(tagName));

  if (of('main').length !== 1) wrong.push(`${of('main').length} of main`);
  const levels = of('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push('not one h1');
  for (const [place, level] of levels.entries())
    if (level > (levels[place - 1] ?? 0) + 1) wrong.push(`h${level} comes after h${levels[place - 1] ?? 0}`);

  for (const tags of [['nav'], ['aside'], ['section']]) {
    const names = of(...tags).map(nameOf);
    if (tags[0] !== 'section' && names.includes('')) wrong.push(`${tags.join()} without a name`);
    for (const [place, name] of names.entries())
      if (name !== '' && names.indexOf(name) !== place) wrong.push(`two of ${tags.join()} are “${name}”`);
  }
  for (const table of of('table'))
    if (
      !named(table) &&
      !table.children.some((child) => child.type === 'element' && child.tagName === 'caption')
    )
      wrong.push('table without a name');
  for (const link of of('a', 'button')) {
    const drawn = elements({ type: 'root', children: [link] }).some(({ tagName }) => tagName === 'math');
    if (!named(link) && words(link) === '' && !drawn) wrong.push(`${link.tagName} without a name`);
  }
  for (const picture of all.filter(({ tagName }) => tagName === 'svg'))
    if (picture.properties['ariaHidden'] !== 'true' && !(picture.properties['role'] && named(picture)))
      wrong.push('a drawing that is neither named nor hidden');
  for (const { properties } of all) {
    if (Number(properties['tabIndex'] ?? 0) > 0) wrong.push('a place in the order of Tab of its own');
    if (properties['ariaLive'] === 'assertive') wrong.push('a voice that interrupts');
  }
  const [first] = of('a');
  const skips = said(first?.properties['href']);
  if (!skips.startsWith('#') || ids.get(skips.slice(1))?.tagName !== 'main')
    wrong.push('no way to skip to the content');
  if (all.find(({ tagName }) => tagName === 'html')?.properties['lang'] === undefined)
    wrong.push('no language');
  return wrong.map((fault) => `${path}: ${fault}`);
}

/** Pages with a frame; of each kind with many alike every twentieth. */
function looked(site: string): string[] {
  const pages = pagesOf(site).filter((path) => !/^map\/embed\//.test(path));
  const seen = new Map<string, number>();
  return pages.filter((path) => {
    const kind = path.split('/')[0] ?? '';
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    return pages.length < 300 || place % 20 === 0 || /^[^/]*\/(index\.html)?$/.test(path);
  });
}

describe('landmarks, headings, tables, drawings and ways to skip are as a screen reader wants them', () => {
  for (const name of ['root', 'hostile', 'found', 'corrected'] as const)
    it(`in the site "${name}"`, () => {
      const site = sites[name];
      const pages = looked(site).filter(
        (path) => !/http-equiv="refresh"/.test(readFileSync(join(site, path), 'utf8')),
      );
      expect(pages.length).toBeGreaterThan(10);
      expect(pages.flatMap((path) => faults(site, path))).toEqual([]);
    });
});

it('nothing moves where a reader wants no motion', () => {
  const moves =
    /(?:^|[;{\s])(?:animation|transition|scroll-behavior|view-transition-name)[\w-]*\s*:|@view-transition/;
  const files = filesOf(sites.root);
  const sheets = files.filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  for (const path of sheets) {
    const sheet = readFileSync(join(sites.root, path), 'utf8');
    const always = sheet.replace(
      /@media ?\(prefers-reduced-motion: ?no-preference\)\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
      '',
    );
    // What only waits until its end, and then stands, does not move.
    const moving = always.replace(/animation:[^;}]*step-end[^;}]*/g, '');
    expect([path, moves.exec(moving)?.[0]]).toEqual([path, undefined]);
  }
  for (const path of files.filter((path) => path.endsWith('.js')))
    expect([path, /behavior: ?["'`]smooth/.test(readFileSync(join(sites.root, path), 'utf8'))]).toEqual([
      path,
      false,
    ]);
});
