import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, kinds, scrollsSideways, test } from './support.ts';

/** Rules whose answer hangs on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in the page itself: thousands of rows need not be carried to another one. No page has frames from elsewhere. */
async function wrong(page: Page, rules?: string[]): Promise<string[][]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
}

for (const path of kinds) {
  test(`/${path} is sound for axe, light and dark, and fits 320 px, with and without scripts`, async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await wrong(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await wrong(page, ofColours)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.locator('h1')).toBeVisible();
    expect(await scrollsSideways(page)).toBe(false);
    // On a narrow screen a page with a search of its own has none in its header.
    await page.setViewportSize({ width: 1280, height: 720 });
    const header = page.getByRole('banner');
    for (const name of ['Topics', 'Papers', 'Works', 'Results', 'Map', 'About'])
      await expect(header.getByRole('link', { name, exact: true })).toBeVisible();
    await expect(header.getByRole('searchbox')).toBeVisible();
    // An address that leads nowhere is not for others.
    const ways = page.getByRole('main').getByRole('button', { name: /^Share this / });
    await expect(ways).toHaveCount(path === 'nowhere/' ? 0 : 1);
    for (const way of await ways.all()) await expect(way).toBeVisible();
    const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await plain.goto(page.url());
    await expect(plain.locator('h1')).toBeVisible();
    await plain.close();
  });
}

test('a page that is not there says so and helps', async ({ page }) => {
  const answer = await page.goto('papers/never-heard-of/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
