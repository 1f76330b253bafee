import AxeBuilder from '@axe-core/playwright';
import { expect, kinds, scrollsSideways, test } from './support.ts';

for (const path of kinds) {
  test.describe(`/${path}`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe finds wrong, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path, { waitUntil: 'networkidle' });
        // In the page itself: thousands of rows need not be carried to another one. No page has frames from elsewhere.
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .setLegacyMode()
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual(
          [],
        );
      });
    }

    test('fits 320 px, with and without scripts, with the site’s navigation, search and Share', async ({
      page,
      browser,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await scrollsSideways(page)).toBe(false);
      // On a narrow screen a page with a search of its own has none in its header.
      await page.setViewportSize({ width: 1280, height: 720 });
      const header = page.getByRole('banner');
      for (const name of ['Topics', 'Papers', 'Works', 'Results', 'Map', 'About'])
        await expect(header.getByRole('link', { name, exact: true })).toBeVisible();
      await expect(header.getByRole('searchbox')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Share this page' })).toBeVisible();
      const plain = await browser.newPage({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
      });
      await plain.goto(page.url());
      await expect(plain.locator('h1')).toBeVisible();
      await plain.close();
    });
  });
}

test('a page that is not there says so and helps', async ({ page }) => {
  const answer = await page.goto('papers/never-heard-of/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
