import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { explorableName } from '../../src/schemas/explorable.ts';
import { firstVisit, scriptsFrom, sum } from '../support/first-visit.ts';
import { sites } from '../support/sites.ts';
import { elements, filesOf, pagesOf, parsePage } from '../support/site-files.ts';

const site = sites.root;
const topics = pagesOf(site).filter((page) => /^topics\/[^/]+\/index\.html$/.test(page));
const figureOn = (page: string) =>
  elements(parsePage(site, page)).find(({ tagName }) => tagName === 'explorable-figure');
const withFigure = new Map(
  topics.flatMap((page) => {
    const figure = figureOn(page);
    return figure ? [[String(figure.properties['dataFigure']), { page, figure }] as const] : [];
  }),
);

it('every figure that there is stands on a topic page of the shipped corpus', () => {
  expect([...withFigure.keys()].sort()).toEqual(explorableName.options.toSorted());
  expect(topics.length).toBeGreaterThan(withFigure.size);
});

it('a figure is a picture, an example in words and cases before any script, and its controls wait for one', () => {
  for (const { page, figure } of withFigure.values()) {
    const within = elements({ type: 'root', children: figure.children });
    const [svg] = within.filter(({ properties }) => properties['role'] === 'img');
    expect([page, svg?.children.length]).toEqual([page, expect.any(Number)]);
    expect(svg?.children.length).toBeGreaterThan(8);
    const controls = within.filter(({ tagName }) => ['input', 'select', 'button'].includes(tagName));
    const form = within.find(({ tagName }) => tagName === 'form');
    expect(form?.properties['className']).toContain('needs-script');
    expect(form && elements({ type: 'root', children: form.children })).toEqual(
      expect.arrayContaining(controls),
    );
    const main = elements(parsePage(site, page)).find(({ tagName }) => tagName === 'main');
    const words = main ? toString(main).replace(/\s+/g, ' ') : '';
    expect(words).toContain('For example, ');
    expect(words).toContain('Worked examples');
  }
  const words = toString(parsePage(site, withFigure.get('kv-cache-memory')?.page ?? ''));
  expect(words).toContain('takes 2,147,483,648 bytes, or 2 GiB.');
});

it('a formula that a paper here states leads to that paper, and what papers say stands beside it', () => {
  const { page = '' } = withFigure.get('optimizer-memory') ?? {};
  const html = readFileSync(join(site, page), 'utf8');
  expect(html).toMatch(/href="\/papers\/galore\/"[^>]*>\s*Zhao and others 2024/);
  expect(html).toMatch(/href="https:\/\/arxiv\.org\/abs\/2110\.02861"/);
  expect(html).toMatch(/<q>\s*Our approach reduces memory usage by up to 65\.5% in optimizer states/);
});

it('a figure brings at most 4 KB of scripts, when it comes into sight and not before', () => {
  const scripts = filesOf(site).filter((path) => path.startsWith('_astro/') && path.endsWith('.js'));
  for (const [name, { page }] of withFigure) {
    const before = firstVisit(site, page).scripts;
    const [entry = '', ...others] = scripts.filter((path) => path.startsWith(`_astro/${name}.`));
    expect([name, others, before.has(entry)]).toEqual([name, [], false]);
    const after = [...scriptsFrom(site, entry)].filter((path) => !before.has(path));
    const bytes = sum(site, after);
    console.log(`${name}: ${bytes} bytes of scripts (gzip)`);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThan(4 * 1024);
  }
});
