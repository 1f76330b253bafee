import { expect, test } from './support.ts';

test('a chosen theme holds on the next page, from its first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  // Read before any deferred script has run.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('body') === null) return;
      observer.disconnect();
      document.documentElement.dataset['atFirst'] = document.documentElement.dataset['theme'] ?? '';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('about/');
  expect(await page.evaluate(() => document.documentElement.dataset['atFirst'])).toBe('dark');
  expect(await background()).toBe(dark);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('auto');
  expect(await background()).toBe(light);
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('papers/galore/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

test('Share copies the address of what is seen, and that of a result, and says so where nothing moves', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('search/?q=galore');
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  const said = page.locator('.share output');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.getByRole('button', { name: 'Share this search' }).click();
  await expect(said).toHaveText('Address copied.');
  expect(await copied()).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(said).toBeEmpty();

  await page.goto('papers/galore/');
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  const link = page.getByRole('link', { name: /^Link to this result: 65\.5%/ });
  const before = await height();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Address copied.');
  await expect(said).toBeInViewport();
  expect(await height()).toBe(before);
  expect(await copied()).toMatch(/\/papers\/galore\/#galore-/);
  await expect(page).toHaveURL(/\/papers\/galore\/$/);

  // What follows the number sign belongs to it: a reading list lives there.
  await page.goto('papers/galore/#results');
  await page.getByRole('button', { name: 'Share this page' }).click();
  await expect(said).toHaveText('Address copied.');
  expect(await copied()).toBe(page.url());

  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
  await page.getByRole('button', { name: 'Share this page' }).click();
  await expect(said).toHaveText(`Copying is not allowed here. The address is ${page.url()}`);
  await page.emulateMedia({ media: 'print' });
  await expect(said).toBeHidden();
});

test('Share uses the device’s own sheet where there is one, and says nothing when it is closed', async ({
  page,
}) => {
  await page.goto('map/?focus=galore');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.title = `shared ${data.url}`;
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    }),
  );
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page).toHaveTitle(/^shared .*\/map\/\?focus=galore$/);
  await expect(page.locator('.share output')).toBeEmpty();
});

test.describe('the map', () => {
  test('a wheel over it scrolls the page until the map is in use', async ({ page }) => {
    await page.goto('map/');
    await page.locator('.map-box').hover({ position: { x: 300, y: 200 } });
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('its buttons are large enough to press', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('map/');
    for (const button of await page.locator('gazetteer-map button:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
});
