import type { Page } from '@playwright/test';
import { wrongInAnyColours } from './axe.ts';
import { based, expect, hostile, scrollsSideways, test } from './support.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Quick search' });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const chosen = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]');

async function openByKey(page: Page, query = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
}

/** Until the rows of a query stand: they are drawn anew for each letter, and when a further part of the index comes in. */
async function standing(page: Page, query: string): Promise<void> {
  await expect(options(page).last()).toHaveText(`All results for “${query}”`);
  await expect(palette(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
}

test('opens by key on the page of a paper, and finds what was meant by a typo', async ({ page }) => {
  await page.goto('papers/h2o/');
  await openByKey(page, 'galroe');
  await expect(options(page).first()).toContainText('GaLore');
  await expect(options(page).first().locator('mark')).toHaveText('GaLore');
  await expect(palette(page).getByText('“galroe” corrected to “galore”').first()).toBeVisible();
  await expect(palette(page).getByRole('status')).toContainText(/\d+ papers.*“galore”/);
  await expect(page).toHaveURL(/\/papers\/h2o\/$/);
});

test('by keyboard alone to a paper, and Back shows the page as it was', async ({ page }) => {
  await page.goto('papers/galore/');
  await openByKey(page, 'scissorhands');
  await expect(chosen(page)).toContainText('Scissorhands');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/scissorhands\/$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('GaLore');
  await expect(palette(page)).toBeHidden();
});

test('arrows choose, round the ends; Home and End move in the text; the field keeps the focus', async ({
  page,
}) => {
  await page.goto('about/');
  await openByKey(page, 'kv cache');
  await standing(page, 'kv cache');
  await expect(chosen(page)).toHaveText(/^KV cache/);
  const count = await options(page).count();
  expect(count).toBeLessThanOrEqual(9);
  const active = async () =>
    page.locator(`#${(await field(page).getAttribute('aria-activedescendant')) ?? ''}`);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(await active()).toHaveText((await options(page).nth(1).textContent()) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText('All results for “kv cache”');
  await expect(chosen(page)).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect(field(page)).toHaveValue('xkv cache');
  await expect(field(page)).toBeFocused();
});

test('names come before papers, under the heading of their kind', async ({ page }) => {
  await page.goto('');
  await openByKey(page, 'tri dao');
  const first = palette(page).getByRole('group').first();
  await expect(first).toHaveAccessibleName('People');
  await expect(first.getByRole('option').first()).toContainText('Tri Dao');
  await expect(
    palette(page).getByRole('group', { name: 'Papers' }).getByRole('option').first(),
  ).toBeVisible();
});

test('the last row leads to all results', async ({ page }) => {
  await page.goto('about/');
  await openByKey(page, 'low rank & c++');
  await standing(page, 'low rank & c++');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=low(\+|%20)rank/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('low rank & c++');
});

test('Ctrl Enter opens in a new tab and leaves the palette as it is', async ({ page, context }) => {
  await page.goto('about/');
  await openByKey(page, 'scissorhands');
  await expect(chosen(page)).toContainText('Scissorhands');
  const tab = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await tab).toHaveURL(/\/papers\/scissorhands\/$/);
  await expect(palette(page)).toBeVisible();
});

test('Escape closes, and the focus returns to where it was', async ({ page }) => {
  await page.goto('papers/galore/');
  const link = page.getByRole('main').getByRole('link', { name: 'PDF' });
  await link.focus();
  await openByKey(page, 'kivi');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(link).toBeFocused();
  const opener = page.getByRole('button', { name: /^Quick search/ });
  await opener.click();
  // As it was left, ready to be typed over.
  await expect(field(page)).toHaveValue('kivi');
  await expect(options(page).first()).toContainText('KIVI');
  await palette(page).getByRole('button', { name: 'Close' }).click();
  await expect(opener).toBeFocused();
});

test('the key that opened it closes it, and so does a press beside it', async ({ page }) => {
  await page.goto('about/');
  await openByKey(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await openByKey(page);
  await page.mouse.click(5, 500);
  await expect(palette(page)).toBeHidden();
});

test('what stands in the field of the header is taken along', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('banner').getByRole('searchbox').fill('kivi');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('kivi');
  await expect(options(page).first()).toContainText('KIVI');
});

test('nothing is fetched before a reader shows intent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('papers/galore/', { waitUntil: 'networkidle' });
  await page.mouse.move(400, 500);
  await page.keyboard.press('Control');
  await page.keyboard.press('k');
  const before = asked.length;
  expect(asked.filter((path) => /palette|engine|worker|\.json$/.test(path))).toEqual([]);
  await page.getByRole('button', { name: /^Quick search/ }).hover();
  await expect.poll(() => asked.slice(before).some((path) => /palette\.[^/]+\.js$/.test(path))).toBe(true);
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await openByKey(page);
  await expect.poll(() => asked.some((path) => /\/search\/core\.[^/]+\.json$/.test(path))).toBe(true);
});

test('what is typed while the palette is under way is kept', async ({ page }) => {
  await page.route(/\/palette\.[^/]*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto('about/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('galor');
  await expect(palette(page).getByRole('combobox')).toHaveValue('galor');
  await page.keyboard.type('e');
  await expect(palette(page).getByRole('combobox')).toHaveValue('galore');
});

test('Enter pressed before the index has come opens what comes first', async ({ page }) => {
  await page.route(/\/search\/core\..*json$/, async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto('about/');
  await openByKey(page, 'scissorhands');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toContainText('Loading the index');
  await expect(page).toHaveURL(/\/papers\/scissorhands\/$/);
});

test('an index that cannot be fetched is said, and asked for again by the next letter', async ({ page }) => {
  let broken = true;
  await page.route(/\/search\/.*json$/, (route) =>
    broken ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto('about/');
  await openByKey(page, 'kiv');
  await expect(palette(page)).toContainText('could not be loaded');
  broken = false;
  await page.keyboard.type('i');
  await expect(options(page).first()).toContainText('KIVI');
});

test('the page behind does not move', async ({ page }) => {
  await page.goto('papers/');
  await page.evaluate(() => scrollTo(0, 300));
  const before = await page.getByRole('contentinfo').boundingBox();
  await openByKey(page, 'quantization');
  await expect(options(page).first()).toBeVisible();
  await page.mouse.move(20, 600);
  await page.mouse.wheel(0, 400);
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => scrollY)).toBe(300);
  expect((await page.getByRole('contentinfo').boundingBox())?.width).toBe(before?.width);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => scrollY)).toBe(300);
});

test.describe('by touch at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('opens, fits and leads on', async ({ page }) => {
    await page.goto('papers/galore/');
    await page.getByRole('button', { name: /^Quick search/ }).tap();
    await field(page).fill('kv cache');
    await standing(page, 'kv cache');
    await expect(options(page).first()).toContainText('KV cache');
    expect(await scrollsSideways(page)).toBe(false);
    const box = await palette(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    for (const option of await options(page).all())
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await options(page).first().tap();
    await expect(page).toHaveURL(/\/topics\/kv-cache\/$/);
  });
});

for (const query of ['', 'galroe', 'tri dao', 'xqzvwkjh'])
  test(`axe finds nothing wrong while it is open, in any colours: "${query}"`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto('papers/galore/');
    await openByKey(page, query);
    if (query !== '') await expect(palette(page).getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    expect(await wrongInAnyColours(page)).toEqual([]);
  });

test('the chosen row is told apart in forced colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('about/');
  await openByKey(page, 'kivi');
  await expect(chosen(page)).toHaveCSS('outline-style', 'solid');
  await expect(options(page).last()).toHaveCSS('outline-style', 'none');
});

test('works under a base', async ({ page }) => {
  await page.goto(`${based}papers/galore/`);
  await openByKey(page, 'kivi');
  await standing(page, 'kivi');
  await expect(chosen(page)).toHaveAttribute('href', /^(https?:\/\/[^/]+)?\/some-repo\/papers\/kivi\/$/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/some-repo\/search\/\?q=kivi$/);
});

test('text of documents stays text', async ({ page }) => {
  await page.goto(hostile);
  await openByKey(page, 'script');
  await expect(options(page).first()).toBeVisible();
  expect(await palette(page).locator('script, img, iframe, svg:not(.kind-mark)').count()).toBe(0);
});

test('without scripts nothing of it is shown', async ({ browser }) => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto('about/');
  await expect(plain.getByRole('banner').getByRole('searchbox')).toBeVisible();
  await expect(plain.getByText('Ctrl K')).toHaveCount(0);
  await expect(plain.getByRole('button', { name: /Quick/ })).toHaveCount(0);
  await plain.close();
});
