import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bundles } from '../support/sites.ts';
import { mounted, placeOf } from './map-page.ts';
import { box, papers } from './search-page.ts';
import { expect, test } from './support.ts';

// The unpacked zip of a site that was built for an address and a base path, opened from the disk.
const open = (path: string): string => pathToFileURL(`${bundles.based}/`).href + path;

test.beforeEach(({ page }) => {
  page.on('request', (request) => expect(request.url()).toMatch(/^(?:file|data|blob):/));
});

test('from a folder, search and quick search find what was meant, and lead on', async ({ page }) => {
  await page.goto(open('index.html'));
  await page.getByRole('search', { name: 'Quick' }).getByRole('searchbox').fill('galroe');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(open('search/index.html?q=galroe'));
  await expect(papers(page).first()).toContainText('GaLore');
  await expect(page.locator('.search-sentence mark').first()).toBeVisible();
  await box(page).fill('kv cache');
  await expect(page).toHaveURL(open('search/index.html?q=kv+cache'));
  await expect(papers(page).first()).toContainText(/kv cache/i);
  await papers(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/^file:.*\/papers\/[^/]+\/index\.html$/);

  // It is there once the script that answers to the keys is.
  await expect(page.getByRole('button', { name: /^Quick search/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('scissorhnads');
  const option = page.getByRole('dialog').getByRole('option').first();
  await expect(option).toContainText('Scissorhands');
  // With its styles: the list stands below the field.
  await expect(page.locator('dialog.palette')).toHaveCSS('position', 'fixed');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(open('papers/scissorhands/index.html'));
  await page.goBack();
  await page.goBack();
  await expect(papers(page).first()).toContainText(/kv cache/i);
});

test('from a folder, the map draws, a mark is chosen and its lines tell why', async ({ page }) => {
  await page.goto(open('map/index.html'));
  await page.getByRole('application').click({ position: { x: 5, y: 5 } });
  const map = await mounted(page);
  const { x, y } = await placeOf(map, 'topic:kv-cache');
  await page.mouse.click(x, y);
  await expect(page.locator('.map-chosen')).toHaveText('KV cache');
  await page.goto(open('map/index.html?focus=galore'));
  await expect(page.locator('.map-chosen')).toHaveText(/^GaLore/);
  await expect(page.locator('.map-evidence').first()).toHaveText(/GaLore/);
  // What is given to others leads to the web.
  await expect(page.locator('#map-embed')).toHaveValue(
    /"https:\/\/example\.org\/some-repo\/map\/embed\/\?focus=galore/,
  );
  await page.getByRole('link', { name: 'Open its page' }).click();
  await expect(page).toHaveURL(open('papers/galore/index.html'));
});

test('from a folder, a paper is put on the reading list, and is there on its page', async ({ page }) => {
  await page.goto(open('papers/galore/index.html'));
  await page.getByRole('main').getByRole('button', { name: 'Add to list' }).first().click();
  await page.goto(open('list/index.html'));
  await expect(page.getByRole('main').getByRole('link', { name: /^GaLore:/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Markdown' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('(https://example.org/some-repo/papers/galore/)');
  await page.goto(open('offline/index.html'));
  await expect(page.getByText('This is the whole site in a folder')).toBeVisible();
  await expect(page.getByText('On the first visit')).toHaveCount(0);
  await expect(page.getByText('This page could not be loaded')).toBeHidden();
});

test('from a folder, lists are filtered, and rows that were not there come', async ({ page }) => {
  await page.goto(open('topics/kv-cache/index.html'));
  await page.getByRole('combobox', { name: 'From year' }).selectOption('2024');
  await expect(page.locator('topic-papers [role="status"]')).toContainText(/^\d+ of \d+ papers/);
  await expect(page).toHaveURL(open('topics/kv-cache/index.html?year=2024-'));
  await page.goto(open('results/index.html'));
  const rows = page.locator('.results > li:visible');
  await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('accuracy');
  await expect(page.locator('results-ledger [role="status"]')).toHaveText(/^\d+ of \d+ results shown\.$/);
  const last = rows.last();
  await expect(last).toHaveAttribute('data-fetched', '');
  await last.getByRole('link').first().click();
  await expect(page).toHaveURL(/^file:.*\/papers\/[^/]+\/index\.html/);
});
