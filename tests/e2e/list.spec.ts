import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, scrollsSideways, test } from './support.ts';
import { tooSmall } from './targets.ts';

const rows = (page: Page) => page.locator('.list-row:visible');
const titles = (page: Page) => rows(page).locator('.paper-title').allInnerTexts();
const count = (page: Page) => page.locator('[data-count]');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('a list is made, ordered, shared, and becomes somebody else’s only when asked', async ({
  page,
  browser,
}) => {
  // From a list, from an answer, from a paper's page: by keyboard too, and without a shift of what stands there.
  await page.goto('topics/kv-cache/');
  const first = page.locator('.paper-list > li').first();
  const before = await first.boundingBox();
  await first.getByRole('button', { name: /^Add to list: / }).focus();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('button', { name: /^On your list: / })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect((await first.boundingBox())?.height).toBe(before?.height);
  const own = (await first.locator('.paper-title').innerText()).trim();
  await page.goto('search/?q=galroe');
  await page.getByRole('button', { name: /^Add to list: GaLore/ }).click();
  await page.goto('papers/h2o/');
  await press(page, /^Add to list: H₂O/);
  await expect(page.getByRole('link', { name: 'List 3' })).toBeVisible();

  await page.goto('list/');
  await expect(count(page)).toHaveText('Your list: 3 papers');
  await press(page, /^Move up: H₂O/);
  await expect(page.getByRole('button', { name: /^Move up: H₂O/ })).toBeFocused();
  await page.getByRole('checkbox', { name: /^Read: GaLore/ }).check();
  await rows(page).nth(1).locator('summary').click();
  const note = '<b>Heavy</b> hitters…\nsecond line';
  await page.getByRole('textbox', { name: /^Note on H₂O/ }).fill(note);
  await press(page, `Remove: ${own}`);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(3);
  const order = await titles(page);
  expect(order.map((title) => title.slice(0, 3))).toEqual([own.slice(0, 3), 'H₂O', 'GaL']);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('unread');
  await expect(rows(page)).toHaveCount(2);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.evaluate(tooSmall)).toEqual([]);

  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'BibTeX')]);
  expect(readFileSync(await saved.path(), 'utf8').match(/^@/gm)).toHaveLength(3);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'File of this list')]);
  const path = await file.path();
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', {
      value: ({ url }: ShareData) => ((document.title = url ?? ''), Promise.resolve()),
    }),
  );
  await press(page, 'Share this list');
  const shared = page.url();
  await expect(page).toHaveTitle(shared);
  expect(shared).toMatch(/\/list\/#1\.[\w-]+\.3$/);

  const other = await (await browser.newContext()).newPage();
  await other.goto(shared);
  await expect(other.getByRole('heading', { name: 'A shared list of 3 papers' })).toBeVisible();
  await expect(other.locator('.list-note:visible')).toHaveText(note);
  await expect.poll(() => titles(other)).toEqual(order);
  await expect(other.locator('list-count')).toHaveText('');
  await press(other, 'Add to mine');
  await expect(count(other)).toHaveText('Your list: 3 papers, 1 read');
  await expect(other).toHaveURL(/\/list\/$/);
  await other.keyboard.press('Enter');
  await expect(count(other)).toHaveText('Your list: no paper yet');

  await other.getByLabel('Open a file of a list').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  });
  await press(other, 'Add to mine');
  await expect.poll(() => titles(other)).toEqual(order);
  await other.goto(`${shared.replace(/#.*/, '')}#1.${'x'.repeat(40)}`);
  await expect(other.getByRole('alert')).toContainText('damaged or cut short');
  await other.emulateMedia({ media: 'print' });
  await expect(other.locator('.list-reference').nth(1)).toContainText('(2023');
  await expect(other.locator('.list-note').nth(1)).toBeVisible();
  await other.context().close();
});
