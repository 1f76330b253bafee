import { expect, test } from './support.ts';
import type { Page } from '@playwright/test';

const rows = (page: Page) => page.locator('.results > li:visible');
const said = (page: Page) => page.locator('results-ledger [role="status"]');
const choose = (page: Page, name: string, value: string) =>
  page.getByRole('combobox', { name, exact: true }).selectOption(value);

/** How many results the page says it holds. */
async function total(page: Page): Promise<number> {
  return Number(await page.locator('results-ledger').getAttribute('data-total'));
}

test('a filter shows what was chosen, all of it, and says how many', async ({ page }) => {
  await page.goto('results/');
  const all = await total(page);
  await choose(page, 'Kind', 'memory');
  await expect(said(page)).toHaveText(new RegExp(`^\\d+ of ${all} results shown\\.$`));
  const shown = await rows(page).count();
  await expect(said(page)).toHaveText(`${shown} of ${all} results shown.`);
  await expect(page.locator('.kind:visible')).toHaveCount(1);
  await expect(page.locator('.plot:visible')).toHaveCount(1);
  await expect(page.locator('.undrawn [data-kind]:visible')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Memory/ })).toContainText(String(shown));
  await choose(page, 'Year', '2024');
  // Dots that are left stand on the axis, not where others held them up.
  const lowest = () =>
    page
      .locator('.plot:visible .plot-dot:visible')
      .evaluateAll((dots) => Math.max(...dots.map((dot) => dot.getBoundingClientRect().bottom)));
  const axis = await page
    .locator('.plot:visible .plot-axis')
    .evaluate((line) => line.getBoundingClientRect().bottom);
  await expect.poll(async () => Math.abs((await lowest()) - axis)).toBeLessThan(8);
  await expect.poll(() => rows(page).count()).toBeLessThan(shown);
  for (const year of await rows(page).evaluateAll((all) => all.map((row) => row.dataset['year'])))
    expect(year).toBe('2024');
});

test('the choice is in the address: it can be sent, and Back undoes it', async ({ page }) => {
  await page.goto('results/');
  const before = await rows(page).count();
  await choose(page, 'Kind', 'memory');
  await choose(page, 'Topic', 'kv-cache');
  await expect(page).toHaveURL(/\/results\/\?kind=memory&topic=kv-cache$/);
  await expect(said(page)).toContainText('results shown');
  const both = await rows(page).count();
  await page.goBack();
  await expect(page).toHaveURL(/\/results\/\?kind=memory$/);
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(both);
  await page.goBack();
  await expect(rows(page)).toHaveCount(before);
  await page.goto('results/?kind=memory&topic=kv-cache');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('memory');
  await expect(rows(page)).toHaveCount(both);
});

test('Clear shows everything again, and keeps the keyboard’s place', async ({ page }) => {
  await page.goto('results/');
  const before = await rows(page).count();
  await page.goto('results/?year=2024');
  await expect(said(page)).toContainText('results shown');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/results\/$/);
  await expect(rows(page)).toHaveCount(before);
  await expect(said(page)).toHaveText('');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toBeFocused();
});

test('an old address that asks what is not offered shows everything', async ({ page }) => {
  await page.goto('results/?kind=charm&topic=%3Cb%3E&year=1066');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeDisabled();
});

test('by keyboard alone: filter, a dot, its row, and where the abstract says it', async ({ page }) => {
  await page.goto('results/');
  await page.getByRole('combobox', { name: 'Kind' }).focus();
  await page.keyboard.type('Mem');
  await expect(page).toHaveURL(/kind=memory/);
  await expect(said(page)).toContainText('results shown');
  const dot = page.locator('.plot:visible .plot-dot:visible').first();
  await dot.focus();
  const id = await dot.getAttribute('data-row');
  expect((await dot.locator('title').textContent())?.length).toBeGreaterThan(5);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/results/memory/#${id ?? ''}$`));
  const row = page.locator(`[id="${id ?? ''}"]`);
  await expect(row).toBeInViewport();
  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await row.getByRole('link', { name: /^In its abstract/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/papers/[^/]+/#${id ?? ''}$`));
});

test('the keyboard can pass over the dots', async ({ page }) => {
  await page.goto('results/');
  const skip = page.getByRole('link', { name: 'Past the dots to the list' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement?.closest('section')?.classList.contains('kind')),
  ).toBe(true);
});

test('what cannot be fetched is said', async ({ page }) => {
  await page.route('**/results/accuracy/', (route) => route.fulfill({ status: 404 }));
  await page.goto('results/?kind=accuracy');
  const cut = await page.locator('.kind[data-kind="accuracy"]').getAttribute('data-pages');
  await expect(said(page)).toContainText(cut ? 'could not be fetched' : 'results shown');
  await expect(rows(page).first()).toBeVisible();
});

test('the page of a kind leads to the filter with that kind chosen', async ({ page }) => {
  await page.goto('results/memory/');
  await page.getByRole('link', { name: 'Filter these by topic and year' }).click();
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('memory');
});

test('hardware says what fits on one GPU, with a link to each paper', async ({ page }) => {
  await page.goto('hardware/');
  const one = page.getByRole('region', { name: /^On one GPU/ });
  await expect(one.locator('li mark').first()).toHaveText(/GPU|CPU|device|phone/i);
  await one.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/papers\/[^/]+\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('rows stand by kind with links to each, and the page says what filtering needs', async ({ page }) => {
    await page.goto('results/');
    await expect(page.getByRole('form', { name: 'Filter' })).toBeHidden();
    const needs = page.locator('main noscript p');
    await expect(needs).toBeVisible();
    expect(await needs.innerText()).toContain('needs JavaScript');
    await page.getByRole('figure').getByRole('link', { name: 'Memory', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Memory/ })).toBeInViewport();
    const row = page.locator('.kind[data-kind="memory"] .results > li').first();
    await row.locator('summary').click();
    await row.getByRole('link', { name: /^Link to this/ }).click();
    await expect(page).toHaveURL(/\/results\/memory\/#/);
    await expect(page.locator('li:target')).toBeInViewport();
  });
});

test('prints its sentences without controls', async ({ page }) => {
  await page.goto('results/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: 'Filter' })).toBeHidden();
  await expect(page.locator('.results q').first()).toBeVisible();
});
