import type { JSHandle, Page } from '@playwright/test';
import type { MountedMap } from '../../src/client/map/mount.ts';

// Where things are on the page of the map.

/** `<gazetteer-map>`, as tests ask it for what it draws. */
export interface MapElement extends HTMLElement {
  map: () => Promise<MountedMap>;
}

export const box = (page: Page) => page.getByRole('application');
export const live = (page: Page) => page.locator('.map-live');
export const panel = (page: Page) => page.locator('.map-panel');
export const finder = (page: Page) => page.getByRole('combobox', { name: 'Find on the map' });

/** The map of the page, drawn. */
export const mounted = (page: Page): Promise<JSHandle<MountedMap>> =>
  page.locator('gazetteer-map').evaluateHandle((host) => (host as MapElement).map());

/** Opens the map, in a state that its address tells, and waits until it is drawn. */
export async function openMap(page: Page, path = 'map/'): Promise<JSHandle<MountedMap>> {
  await page.goto(path);
  return mounted(page);
}

/** Where a node is drawn, in the viewport of the page. */
export const placeOf = (map: JSHandle<MountedMap>, id: string): Promise<{ x: number; y: number }> =>
  map.evaluate(({ explorer }, wanted) => {
    const node = explorer.graph.find(wanted);
    if (node === null) throw new Error(`not on the map: ${wanted}`);
    const { scale, left, top } = explorer.view.camera();
    const frame = explorer.canvas.getBoundingClientRect();
    const { x, y } = explorer.graph.data;
    return { x: frame.left + (x[node] ?? 0) * scale + left, y: frame.top + (y[node] ?? 0) * scale + top };
  }, id);

/** What is chosen: the address's words for it. Asked in the page: what Playwright knows of the address comes later. */
export const chosen = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const asked = new URLSearchParams(location.search);
    return asked.get('focus') ?? asked.get('edge') ?? asked.get('path');
  });

/** How near one looks, and the point of the plane in the middle; null where the whole map is seen. */
export const viewport = (map: JSHandle<MountedMap>) =>
  map.evaluate(({ explorer }) => explorer.state.viewport);

/** How the legend draws each kind of line, without its colour: the dash, and for each head whether it is open. */
export const lineKeys = (page: Page): Promise<string[]> =>
  page
    .locator('.map-legend fieldset')
    .first()
    .locator('.map-key')
    .evaluateAll((all) =>
      all.map((key) => {
        const heads = [...key.querySelectorAll('path:not(.map-key-line)')];
        const line = key.querySelector('.map-key-line');
        const dash = line === null ? '' : getComputedStyle(line).strokeDasharray;
        return `${dash} ${heads.map((head) => getComputedStyle(head).fill === 'none').join()}`;
      }),
    );
