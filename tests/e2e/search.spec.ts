import { expect, test } from './support.ts';

const results = (page: import('@playwright/test').Page) => page.locator('search-page [data-results]');

test('a typo finds what was meant, and says so', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('main').getByRole('searchbox').pressSequentially('galroe');
  await expect(results(page).getByRole('link').first()).toHaveText(/^GaLore/);
  await expect(page.locator('[data-count]')).toContainText('galore');
  await expect(page).toHaveURL(/\?q=galroe$/);
});

for (const [query, title] of [
  ['h2o', /^H₂O/],
  ['s2ft', /^S²FT/],
  ['minigpt4', /^MiniGPT-4/],
  ['layer normalization', /^Layer Normalization/],
  ['Learning Rates as a Function of Batch Size', /^Learning Rates as a Function/],
  ['flash atention', /^FlashAttention/],
] as const) {
  test(`"${query}" from its address`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(results(page).locator('a[href*="/papers/"]').first()).toHaveText(title);
  });
}

test('the header’s search leads from any page to its answer', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('banner').getByRole('searchbox').fill('kivi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=kivi$/);
  await expect(results(page).getByRole('link').first()).toHaveText(/^KIVI/);
});

test('nothing found is said, with a way on', async ({ page }) => {
  await page.goto('search/?q=xqzvwkjh');
  await expect(page.locator('[data-nothing]')).toBeVisible();
  await expect(page.locator('[data-nothing]').getByRole('link').first()).toBeVisible();
});

for (const odd of ['c++', 'o(1/k)', '$_2$', '😀', '[', '\\', '"', 'a'.repeat(3000), '<b>']) {
  test(`odd words are only words: ${odd.slice(0, 8)}`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(odd)}`);
    await expect(page.locator('[data-nothing], [data-results] li').first()).toBeVisible();
  });
}

test('the index is fetched only when a reader shows intent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  await page.getByRole('main').getByRole('searchbox').focus();
  await expect.poll(() => asked.filter((path) => path.endsWith('.json')).length).toBe(1);
});

test('by keyboard alone: to the box, an answer, its page and back', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type('scissorhands');
  await expect(results(page).getByRole('link').first()).toHaveText(/^Scissorhands/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(results(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/scissorhands\/$/);
  await page.goBack();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('scissorhands');
  await expect(results(page).getByRole('link').first()).toHaveText(/^Scissorhands/);
});

test('the facts of a result stand apart from one another', async ({ page }) => {
  await page.goto('search/?q=galore');
  const facts = results(page).locator('li').first().locator('p > *');
  await expect(facts).toHaveCount(3);
  const gaps = await facts.evaluateAll((all) =>
    all.slice(1).map((fact) => getComputedStyle(fact, '::before').content),
  );
  expect(gaps.every((content) => content.includes('·'))).toBe(true);
});
