import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

const nodes = (page: Page) => page.locator('.graph-nodes').first();
const names = (page: Page) => nodes(page).locator('tbody th > a').allInnerTexts();
const head = (page: Page, name: string) => nodes(page).getByRole('columnheader', { name, exact: true });
const press = (page: Page, name: string) => head(page, name).getByRole('button').press('Enter');

test('the heads of columns sort all tables of nodes, say so, and keep it in the address', async ({
  page,
}) => {
  await page.goto('map/table/memory/');
  const before = await names(page);
  await expect(head(page, 'Degree')).toHaveAttribute('aria-sort', 'descending');
  await press(page, 'Name');
  await expect(head(page, 'Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head(page, 'Degree')).not.toHaveAttribute('aria-sort');
  await expect(page.locator('map-table > [role="status"]')).toHaveText('Nodes now stand by name, A to Z.');
  await expect(page).toHaveURL(/\?nodes=name-up$/);
  const byName = await names(page);
  expect(byName).not.toEqual(before);
  expect(byName.toSorted()).toEqual(before.toSorted());
  await press(page, 'Name');
  expect(await names(page)).toEqual(byName.toReversed());
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(byName);
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(before);
});

test('the address of a sorted table opens it sorted, and asks nothing that is not there', async ({
  page,
}) => {
  await page.goto('map/table/memory/?nodes=year-up&edges=to-down');
  const years = await nodes(page).locator('td:nth-child(4)').allInnerTexts();
  const known = years.filter((year) => year !== '');
  expect(known).toEqual(known.toSorted());
  expect(years.slice(0, known.length)).toEqual(known);
  await page.goto('map/table/memory/?nodes=colour-up');
  await expect(head(page, 'Degree')).toHaveAttribute('aria-sort', 'descending');
});

test('the address of an edge unfolds its row, with its evidence and its way to the map', async ({ page }) => {
  await page.goto('map/table/optimization/#citation:spam--galore');
  const row = page.locator('tr:target');
  await expect(row).toBeInViewport();
  await expect(row.locator('q')).toContainText('GaLore');
  await expect(row.getByRole('link', { name: 'on the map' })).toHaveAttribute(
    'href',
    /\/map\/\?edge=citation:spam--galore$/,
  );
});

test('a neighbour leads to its row, and its name to its page', async ({ page }) => {
  await page.goto('map/table/memory/');
  const galore = page.locator('[id="paper:galore"]');
  await galore.getByRole('link', { name: 'OwLore', exact: true }).first().click();
  await expect(page).toHaveURL(/#paper:owlore$/);
  await expect(page.locator('tr:target')).toBeInViewport();
  await page.locator('tr:target').getByRole('link', { name: 'OwLore', exact: true }).click();
  await expect(page).toHaveURL(/\/papers\/owlore\/$/);
});

test('without scripts all stands there by degree, and no head of a column promises to sort', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.goto(`${baseURL ?? ''}map/table/memory/`);
  const degrees = (await nodes(page).locator('td:nth-child(5)').allInnerTexts()).map(Number);
  expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
  await expect(page.locator('map-table button')).toHaveCount(0);
  const fold = page.locator('.graph-fold').first();
  await fold.locator('summary').click();
  await expect(fold.locator('tbody tr').first()).toBeVisible();
  await page.close();
});

test('on paper, what is folded up is printed', async ({ page }) => {
  await page.goto('map/table/optimization/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[id="citation:spam--galore"] q')).toBeVisible();
  await expect(page.locator('.graph-nodes details a').last()).toBeVisible();
});
