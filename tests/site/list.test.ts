import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { sites } from '../support/sites.ts';
import { elements, pagesOf, parsePage } from '../support/site-files.ts';

describe('the reading list', () => {
  it('takes every paper of a list of papers, by the id that its title leads to', () => {
    let buttons = 0;
    for (const page of pagesOf(sites.root)) {
      visit(parsePage(sites.root, page), 'element', (list) => {
        if (!String(list.properties['className']).split(',').includes('paper-list')) return;
        for (const item of list.children) {
          if (item.type !== 'element') continue;
          const parts = item.children.filter((child) => child.type === 'element');
          const title = parts.find(({ tagName }) => tagName === 'a');
          const id = parts.find(({ tagName }) => tagName === 'list-button')?.properties['dataId'];
          expect([page, title?.properties['href']]).toEqual([page, `/papers/${String(id)}/`]);
          buttons += 1;
        }
      });
    }
    expect(buttons).toBeGreaterThan(500);
  });

  it('takes the paper of a page, by its whole title', () => {
    const button = elements(parsePage(sites.root, 'papers/h2o/index.html')).find(
      ({ tagName }) => tagName === 'list-button',
    );
    expect(button?.properties).toMatchObject({
      dataId: 'h2o',
      dataTitle: expect.stringMatching(/^H₂O: /) as string,
    });
  });

  it('has a link on every page with a frame, and without scripts says where else to go', () => {
    for (const site of [sites.root, sites.hostile])
      for (const page of pagesOf(site)) {
        const found = elements(parsePage(site, page));
        if (!found.some(({ properties }) => String(properties['className']) === 'site-header')) continue;
        expect([page, found.filter(({ tagName }) => tagName === 'list-count').length]).toEqual([page, 1]);
      }
    const list = elements(parsePage(sites.root, 'list/index.html'));
    expect(list.some(({ tagName }) => tagName === 'noscript')).toBe(true);
  });
});
