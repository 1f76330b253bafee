import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Explorer } from '../../src/client/map/explorer.ts';
import { based, expect, test } from './support.ts';
import { tableRows } from './table-rows.ts';

interface MapElement extends HTMLElement {
  map: () => Promise<{ explorer: Explorer }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'gazetteer-map': MapElement;
  }
}

/** Loads the map and waits until it is drawn. */
const explore = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { explorer } = (await document.querySelector('gazetteer-map')?.map()) ?? {};
    explorer?.drawNow();
  });

/** Where a node lies on the screen. */
const placeOf = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  page.evaluate(async (wanted) => {
    const map = await document.querySelector('gazetteer-map')?.map();
    if (!map) throw new Error('There is no map.');
    const { graph, view, canvas } = map.explorer;
    const node = graph.find(wanted) ?? -1;
    const { scale, left, top } = view.camera();
    const box = canvas.getBoundingClientRect();
    return {
      x: box.left + (graph.data.x[node] ?? 0) * scale + left,
      y: box.top + (graph.data.y[node] ?? 0) * scale + top,
    };
  }, id);

const chosen = (page: Page) => page.locator('.map-chosen');

test('nothing is loaded before the map is used, and nothing moves when it is', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('map/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /map\/(index|data)|mount/.test(path))).toEqual([]);
  const places = (): Promise<number[]> =>
    page
      .locator('main > *, .map > *, .map-stage > *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.getBoundingClientRect().top + scrollY),
      );
  const before = await places();
  await page.locator('.map-box').hover();
  await expect(page.locator('.map-canvas')).toBeVisible();
  expect(asked.filter((path) => /map\/data/.test(path))).toHaveLength(1);
  expect(await places()).toEqual(before);
});

test('the canvas, the table and graph.json hold the same; the still picture is a part of it', async ({
  page,
}) => {
  const graph = (await (await page.request.get('api/graph.json')).json()) as {
    nodes: { id: string; degree: number }[];
    edges: { id: string; quote: string | null; terms: string[] | null }[];
  };
  await page.goto('map/?edges=citation,names,topic,related');
  await explore(page);
  const drawn = await page.evaluate(async () => {
    const map = await document.querySelector('gazetteer-map')?.map();
    if (!map) throw new Error('There is no map.');
    const { graph: known, drawn: now } = map.explorer;
    return {
      nodes: now.nodes.map((node) => known.id(node)),
      edges: now.edges.map((edge) => known.edgeId(edge)),
    };
  });
  const sorted = (ids: string[]): string[] => ids.toSorted();
  expect(sorted(drawn.nodes)).toEqual(sorted(graph.nodes.map(({ id }) => id)));
  expect(sorted(drawn.edges)).toEqual(sorted(graph.edges.map(({ id }) => id)));
  const still = await page
    .locator('.map-svg [data-id]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
  expect(still.length).toBeGreaterThan(40);
  expect(still.filter((id) => !drawn.nodes.includes(id))).toEqual([]);

  await page.goto('map/table/');
  const rows = await tableRows(page);
  expect(sorted(rows.nodes)).toEqual(sorted(drawn.nodes));
  expect(sorted(rows.edges)).toEqual(sorted(drawn.edges));
});

for (const zoom of [1, 2, 4, 8])
  test(`no two drawn names touch at zoom ${String(zoom)}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.goto('map/');
    await explore(page);
    const { touching, names } = await page.evaluate(async (times) => {
      const map = await document.querySelector('gazetteer-map')?.map();
      if (!map) throw new Error('There is no map.');
      const { explorer } = map;
      const { width, height } = explorer.graph.data;
      const found: string[] = [];
      let count = 0;
      for (let row = 0; row < times; row += 1) {
        for (let column = 0; column < times; column += 1) {
          explorer.view.show({
            x: ((column + 0.5) * width) / times,
            y: ((row + 0.5) * height) / times,
            zoom: times,
          });
          explorer.drawNow();
          const { labels } = explorer.drawn;
          count += labels.length;
          labels.forEach((a, i) => {
            for (const b of labels.slice(i + 1))
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found.push(`${explorer.graph.label(a.node)} / ${explorer.graph.label(b.node)}`);
          });
        }
      }
      return { touching: [...new Set(found)], names: count };
    }, zoom);
    expect(touching).toEqual([]);
    expect(names).toBeGreaterThan(30);
  });

test('a press on a mark chooses it, tells why it is joined to others, and can be taken back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto('map/');
  await explore(page);
  const at = await placeOf(page, 'galore');
  await page.mouse.click(at.x, at.y);
  await expect(chosen(page)).toHaveText(/^GaLore: Memory-Efficient/);
  await expect(page).toHaveURL(/\?focus=galore/);
  const panel = page.locator('.map-selection');
  await expect(panel.getByRole('heading', { name: /^Named by/ })).toBeVisible();
  await expect(panel.locator('.map-evidence').first()).toHaveText(/^“.*GaLore.*”$/);
  await panel.getByRole('link', { name: 'SPAM', exact: true }).first().click();
  await expect(chosen(page)).toHaveText(/^SPAM/);
  await expect(chosen(page)).toBeFocused();
  await panel.getByRole('link', { name: 'The line: SPAM names GaLore' }).click();
  await expect(chosen(page)).toHaveText('SPAM names GaLore');
  await expect(page).toHaveURL(/edge=citation:spam--galore/);
  await page.goBack();
  await expect(chosen(page)).toHaveText(/^SPAM:/);
  await page.goBack();
  await expect(chosen(page)).toHaveText(/^GaLore/);
  await panel.getByRole('link', { name: 'Open its page' }).click();
  await expect(page).toHaveURL(/\/papers\/galore\/$/);
});

test('a mark of the still picture, pressed at once, is chosen when the map is there', async ({ page }) => {
  await page.route('**/map/data.*', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await page.goto('map/');
  await page.locator('.map-svg [data-id="topic:kv-cache"] .map-mark').click();
  await expect(chosen(page)).toHaveText('KV cache');
  await expect(page).toHaveURL(/\?focus=topic:kv-cache/);
});

test('an address opens what it tells: an edge, a way, filters and a viewport', async ({ page }) => {
  await page.goto('map/?edge=citation:spam--galore');
  await expect(chosen(page)).toHaveText('SPAM names GaLore');
  await expect(page.locator('.map-selection .map-evidence')).toHaveText(/GaLore/);
  await page.goto('map/?path=spam,lora');
  await expect(chosen(page)).toHaveText('How are SPAM and LoRA related?');
  await expect(page.locator('.map-steps li')).toHaveCount(2);
  await expect(page.locator('.map-steps .map-evidence').last()).toHaveText(/LoRA/);
  await page.goto('map/?theme=memory&years=2024..2025&has=code&at=300,400,3');
  await expect(page.locator('.map-shown')).toHaveText(/^\d+ of \d+ papers shown\./);
  await expect(page.getByRole('checkbox', { name: /^Memory/ })).toBeChecked();
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024');
  const { state } = await page.evaluate(async () => {
    const map = await document.querySelector('gazetteer-map')?.map();
    return { state: map?.explorer.state.viewport };
  });
  expect(state?.x).toBeCloseTo(300, 0);
  expect(state?.zoom).toBeCloseTo(3, 1);
  await page.goto('map/?focus=never-heard-of');
  await expect(chosen(page)).toHaveText(/never-heard-of.*is not on this map/);
});

test('filters leave what fits, say how much, and stand in the address', async ({ page }) => {
  await page.goto('map/');
  await page.getByRole('checkbox', { name: /^Memory/ }).check();
  const shown = page.locator('.map-shown');
  await expect(shown).toHaveText(/^\d+ of \d+ papers shown\.$/);
  await expect(page.locator('.map-live')).toHaveText((await shown.textContent()) ?? '');
  await page.getByLabel('Topic', { exact: true }).selectOption({ value: 'memory-efficient-training' });
  await page.getByLabel('From', { exact: true }).selectOption('2025');
  await expect(page).toHaveURL(/theme=memory&topic=memory-efficient-training&years=2025\.\.2025/);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(/\/map\/$/);
  await expect(shown).toHaveText(/^All \d+ papers shown\.$/);
  await page.locator('[data-year="2023"]').click();
  await expect(page).toHaveURL(/years=2023\.\.2023/);
});

test('years beyond those of the collection leave all that it has', async ({ page }) => {
  await page.goto('map/?years=1990..2090');
  await expect(page.locator('#map-from')).toHaveValue(/^20\d\d$/);
  await page.locator('#map-to').selectOption('2024');
  await expect(page).toHaveURL(/years=20\d\d\.\.2024/);
});

test('the way between two is found by choosing both', async ({ page }) => {
  await page.goto('map/?focus=spam');
  await page.getByRole('button', { name: 'How is it related to…' }).click();
  await expect(page.locator('.map-live')).toHaveText(/Choose where the way from SPAM leads/);
  const find = page.getByRole('combobox', { name: 'Find on the map' });
  await expect(find).toBeFocused();
  await find.fill('lora');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText('How are SPAM and LoRA related?');
  await expect(page).toHaveURL(/path=spam,work:lora/);
});

test('the map finds a name with a slip, and says when there is none', async ({ page }) => {
  await page.goto('map/');
  const find = page.getByRole('combobox', { name: 'Find on the map' });
  await find.fill('galroe');
  await expect(page.locator('.map-found [role="option"]').first()).toHaveText(/GaLore/);
  await page.locator('.map-found [role="option"]').first().click();
  await expect(chosen(page)).toHaveText(/^GaLore/);
  await find.fill('qqqq');
  await expect(page.locator('.map-found-none')).toHaveText('Nothing on the map bears this name.');
});

test('what is seen is saved as SVG and PNG', async ({ page }) => {
  await page.goto('map/?focus=galore');
  await expect(chosen(page)).toBeVisible();
  await page.getByText('Save or embed this view').click();
  const save = async (name: string): Promise<{ name: string; bytes: Buffer }> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${name}` }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const svg = await save('SVG');
  expect(svg.name).toBe('map-focus-galore.svg');
  expect(svg.bytes.toString()).toMatch(/^<svg [^]*>GaLore<[^]*<\/svg>\n$/);
  const png = await save('PNG');
  expect(png.name).toBe('map-focus-galore.png');
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('the lines to embed a view show it in another page', async ({ page }) => {
  await page.goto('map/?focus=galore');
  await expect(chosen(page)).toBeVisible();
  await page.getByText('Save or embed this view').click();
  const shown = page.getByLabel('Lines that show this view in another page');
  const lines = await shown.inputValue();
  expect(lines).toMatch(/src="http[^"]+\/map\/embed\/\?focus=galore/);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(shown).toHaveValue(/src="http[^"?]+\/map\/embed\/(\?at=[^"]+)?"/);
  // A page of somebody's: ours frame nothing.
  const body = `<!doctype html><title>Elsewhere</title>${lines}`;
  await page.route('**/elsewhere.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('elsewhere.html');
  await expect(page.frameLocator('iframe').locator('.map-chosen')).toHaveText(/^GaLore/);
});

test('the map works where the site stands in a folder', async ({ page }) => {
  await page.goto(`${based}map/?focus=galore`);
  await expect(chosen(page)).toHaveText(/^GaLore/);
  await expect(page.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
    'href',
    '/some-repo/papers/galore/',
  );
});

test('a map whose data cannot be had says so, and the next try works', async ({ page }) => {
  await page.route('**/map/data.*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('map/');
  await page.locator('.map-box').hover();
  await expect(page.locator('.map-live')).toHaveText(/could not be loaded/);
  await page.unroute('**/map/data.*');
  await page.locator('.map-box').click({ position: { x: 5, y: 5 } });
  await expect(page.locator('.map-canvas')).toBeVisible();
});

test('without scripts the picture leads to pages, and offers nothing that needs scripts', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('map/');
  await expect(page.locator('.needs-script').first()).toBeHidden();
  await page.locator('.map-svg [data-id="paper:galore"] .map-mark').click();
  await expect(page).toHaveURL(/\/papers\/galore\/$/);
  await page.close();
});
