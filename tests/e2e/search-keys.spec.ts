import { box, facet, papers, results } from './search-page.ts';
import { expect, test } from './support.ts';

test('by keyboard alone: to the box, down to an answer, back, clear', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('scissorhands');
  const first = results(page).getByRole('link').first();
  await expect(first).toHaveText(/^Scissorhands/);
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/scissorhands\/$/);
  await page.goBack();
  await expect(box(page)).toHaveValue('scissorhands');
  await expect(first).toHaveText(/^Scissorhands/);
  await box(page).focus();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('[data-before]')).toBeVisible();
});

test('Tab reaches the filters, and past them the first result', async ({ page }) => {
  await page.goto('search/?q=galore');
  await expect(papers(page).first()).toBeVisible();
  await box(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip the filters' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(papers(page).first().getByRole('link').first()).toBeFocused();
  await expect(page).toHaveURL(/\?q=galore/);
});

test('"/" goes to the box of any page, not while one types, and can be turned off', async ({ page }) => {
  await page.goto('topics/');
  await page.keyboard.press('/');
  const header = page.getByRole('banner').getByRole('searchbox');
  await expect(header).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(header).toHaveValue('a/b');
  await page.goto('about/');
  await page.getByRole('checkbox', { name: /goes to the search box/ }).uncheck();
  await page.goto('topics/');
  await page.keyboard.press('/');
  await expect(header).not.toBeFocused();
  // A key pressed with another is no trap for speech: it goes on.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Quick search' })).toBeVisible();
  await page.goto('search/');
  await page.getByText('How to search').click();
  await expect(page.getByRole('checkbox', { name: /goes to the search box/ })).not.toBeChecked();
});

test('a screen reader hears names, states and, after a pause, one count', async ({ page }) => {
  await page.goto('search/');
  const live = page.locator('[data-live]');
  await expect(live).toHaveAttribute('role', 'status');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.querySelector('[data-live]');
    if (place) new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true });
  });
  await box(page).pressSequentially('galroe', { delay: 60 });
  await expect(live).toHaveText('4 papers. “galroe” corrected to “galore”.');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBe(1);
  await expect(facet(page, 'Year').getByRole('checkbox', { name: /^2024 \d+$/ })).not.toBeChecked();
  await expect(page.getByRole('main').getByRole('searchbox', { name: /^Search papers/ })).toBeFocused();
  await expect(results(page).getByRole('list', { name: 'Papers' })).toBeVisible();
});

test('more than fifty papers come in portions, and the focus goes on with the first new one', async ({
  page,
}) => {
  await page.goto('search/?q=training');
  await expect(papers(page)).toHaveCount(50);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => papers(page).count()).toBeGreaterThan(50);
  await expect(papers(page).nth(50).getByRole('link').first()).toBeFocused();
});

test('sentences of later papers come when a reader comes near them', async ({ page }) => {
  await page.goto('search/?q=training');
  await expect(papers(page).nth(3).locator('.search-sentence').first()).toBeVisible();
  await expect(papers(page).nth(30).locator('.search-sentence')).toHaveCount(0);
  // Rows are drawn anew when sentences come: one may go while it is scrolled to.
  await expect(async () => papers(page).nth(12).scrollIntoViewIfNeeded({ timeout: 1000 })).toPass();
  await expect(papers(page).nth(20).locator('.search-sentence mark').first()).toBeAttached();
});

test('on a phone the filters are folded away, and open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('search/?q=attention');
  await expect(papers(page).first()).toBeVisible();
  await expect(facet(page, 'Year')).toBeHidden();
  await page.getByText('Filters', { exact: true }).click();
  await facet(page, 'Year').getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/&year=\d{4}$/);
  const not = facet(page, 'Year').getByRole('button', { name: /^Not / }).first();
  await expect.poll(async () => (await not.boundingBox())?.height).toBeGreaterThanOrEqual(24);
});

test('without scripts the page says so and leads to everything', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto('about/');
  await page.getByRole('banner').getByRole('searchbox').fill('galore');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=galore$/);
  const main = page.getByRole('main');
  await expect(page.locator('.search-noscript')).toContainText('Searching needs JavaScript');
  await main.getByRole('link', { name: 'KV cache', exact: true }).click();
  await expect(page).toHaveURL(/\/topics\/kv-cache\/$/);
  await page.goBack();
  await main
    .getByRole('navigation', { name: 'First letters of last names' })
    .getByRole('link', { name: 'D' })
    .click();
  await expect(page.locator('h1')).toHaveText('Authors');
  await page.close();
});
