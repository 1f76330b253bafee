import type { Page } from '@playwright/test';

/** The ids of all nodes and edges in the tables of the map, of which a page is open that leads to each. They are read, not shown. */
export function tableRows(page: Page): Promise<{ nodes: string[]; edges: string[] }> {
  return page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('map-table .more:not(.to-themes) a')];
    const texts = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
    const pages = texts.map((text) => new DOMParser().parseFromString(text, 'text/html'));
    const ids = (name: string): string[] =>
      pages.flatMap((one) =>
        [...one.querySelectorAll(`[data-${name}]`)].map((row) => row.getAttribute(`data-${name}`) ?? ''),
      );
    return { nodes: ids('node'), edges: ids('edge') };
  });
}
