import { shorten, wrongInAnyColours } from './axe.ts';
import { spaceText, spoiled } from './reflow.ts';
import { expect, kinds, scrollsSideways, test } from './support.ts';
import { walkByKeyboard } from './walk.ts';

for (const path of kinds) {
  test(`/${path} is sound by keyboard, at any width, and for axe in any colours, with and without scripts`, async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await walkByKeyboard(page)).toEqual([]);

    // On a narrow screen a page with a search of its own has none in its header.
    const header = page.getByRole('banner');
    for (const name of ['Topics', 'Papers', 'Works', 'Results', 'Map', 'About'])
      await expect(header.getByRole('link', { name, exact: true })).toBeVisible();
    await expect(header.getByRole('searchbox')).toBeVisible();
    // An address that leads nowhere is not for others.
    const ways = page.getByRole('main').getByRole('button', { name: /^Share this / });
    await expect(ways).toHaveCount(path === 'nowhere/' ? 0 : 1);
    for (const way of await ways.all()) await expect(way).toBeVisible();

    await page.evaluate(shorten);
    // Enlarged to 200%; at 400%, as narrow as a phone; and that with wider text.
    await page.setViewportSize({ width: 640, height: 360 });
    expect(await page.evaluate(spoiled)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.locator('h1')).toBeVisible();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.evaluate(spoiled)).toEqual([]);
    await page.evaluate(spaceText);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.evaluate(spoiled)).toEqual([]);
    await page.evaluate(() => (document.adoptedStyleSheets = []));

    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await wrongInAnyColours(page)).toEqual([]);
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
