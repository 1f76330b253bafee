import type { Page } from '@playwright/test';
import { expect, scrollsSideways, test } from './support.ts';
import { tooSmall } from './targets.ts';

/** The papers that the address names. */
const asked = (page: Page) => page.evaluate(() => new URLSearchParams(location.search).get('papers') ?? '');
const chosen = (page: Page) => page.locator('.compare-chosen > li');
const columns = (page: Page) =>
  page.getByRole('table', { name: 'Facts' }).getByRole('columnheader').allInnerTexts();

test('papers are chosen, added, ordered, removed; the address says it and the back button takes it back', async ({
  page,
}) => {
  await page.goto('compare/');
  const pair = page.locator('.compare-pairs a').first();
  await expect(pair).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);

  // From the page of a paper.
  await page.goto('papers/kivi/');
  await page.getByRole('link', { name: /^Compare with RotateKV/ }).click();
  await expect.poll(() => asked(page)).toBe('kivi,rotatekv');
  await expect(page).toHaveTitle(/^KIVI and RotateKV: Compare papers/);
  await expect.poll(() => columns(page)).toEqual(['KIVI', 'RotateKV']);
  const memory = page.getByRole('table', { name: 'Claimed results' }).getByRole('row', { name: /^Memory/ });
  await expect(memory.getByRole('cell')).toHaveCount(2);
  await expect(memory.getByRole('link').first()).toHaveAttribute('href', /\/papers\/kivi\/#/);

  await page.getByRole('button', { name: 'Swap the two papers' }).press('Enter');
  await expect.poll(() => columns(page)).toEqual(['RotateKV', 'KIVI']);
  await expect(page.getByRole('button', { name: 'Swap the two papers' })).toBeFocused();

  const box = page.getByRole('combobox', { name: 'Add a paper' });
  await box.focus();
  await box.pressSequentially('galroe');
  await expect(page.getByRole('option', { name: /^GaLore/ })).toBeVisible();
  await box.press('Enter');
  await expect.poll(() => asked(page)).toBe('rotatekv,kivi,galore');
  await expect(chosen(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove: KIVI' }).press('Enter');
  await expect.poll(() => asked(page)).toBe('rotatekv,galore');
  await expect(page.getByRole('button', { name: 'Remove: GaLore' })).toBeFocused();
  await page.goBack();
  await expect(chosen(page)).toHaveCount(3);
  await page.goBack();
  await expect.poll(() => columns(page)).toEqual(['RotateKV', 'KIVI']);

  // What an address may ask for beside papers of this map, on a phone.
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('compare/?papers=kivi,rotatekv,kivi,minicache,h2o,no-such-paper');
  await expect(page.locator('.compare-notes > li')).toHaveText([
    '“kivi” was asked for twice and stands here once.',
    '“no-such-paper” is not known here.',
  ]);
  const rows = page.getByRole('table', { name: 'Facts' }).getByRole('row');
  await expect(rows.nth(1).locator('.compare-whose').first()).toBeVisible();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.evaluate(tooSmall)).toEqual([]);
  await box.fill('galore');
  await page.getByRole('option', { name: /^GaLore/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Four papers is the most' })).toBeVisible();
  await expect(chosen(page)).toHaveCount(4);
});
