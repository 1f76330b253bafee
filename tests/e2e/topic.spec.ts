import { expect, scrollsSideways, test } from './support.ts';
import type { Page } from '@playwright/test';

const topic = 'topics/memory-efficient-training/';
const cards = (page: Page) => page.locator('topic-papers li:visible:has(.paper-title)');
const titles = (page: Page) => cards(page).locator('.paper-title').allInnerTexts();
const said = (page: Page) => page.locator('topic-papers [role="status"]');
const choose = (page: Page, name: string, value: string) =>
  page.getByRole('combobox', { name, exact: true }).selectOption(value);

/** How many papers the topic says it has. */
async function total(page: Page): Promise<number> {
  const list = page.locator('topic-papers');
  return Number(await list.getAttribute('data-first')) + Number(await list.getAttribute('data-also'));
}

test('a filter shows what was asked, and says how many of each kind', async ({ page }) => {
  await page.goto(topic);
  const all = await total(page);
  await expect(cards(page)).toHaveCount(all);
  await choose(page, 'Belong here', 'first');
  await choose(page, 'From year', '2024');
  await choose(page, 'To year', '2024');
  const shown = await cards(page).count();
  await expect(said(page)).toHaveText(`${shown} of ${all} papers, newest first: ${shown} belong here first.`);
  await expect(page.locator('topic-papers .year:visible h3')).toHaveText([
    new RegExp(`^2024\\s+${shown} papers$`),
  ]);
  await page.getByRole('checkbox', { name: /^With code/ }).check();
  await expect.poll(() => cards(page).count()).toBeLessThan(shown);
  for (const facts of await cards(page).locator('.paper-facts').allInnerTexts())
    expect(facts).toMatch(/code$/);
});

test('a sorted list stands as one, and tells what it is sorted by', async ({ page }) => {
  await page.goto(topic);
  const before = await titles(page);
  await choose(page, 'Sort by', 'named');
  await expect(cards(page).first()).toContainText(/named by \d+ papers?/);
  expect(await cards(page).count()).toBe(before.length);
  await expect(page.locator('topic-papers .year:visible')).toHaveCount(0);
  await choose(page, 'Sort by', 'name');
  await expect(said(page)).toContainText('by name');
  expect(await titles(page)).not.toEqual(before);
  expect((await titles(page)).toSorted()).toEqual(before.toSorted());
  await choose(page, 'Sort by', '');
  await expect.poll(() => titles(page)).toEqual(before);
});

test('the address of a filtered list opens the same list elsewhere', async ({ page, browser }) => {
  await page.goto(topic);
  await choose(page, 'Sort by', 'name');
  await choose(page, 'To year', '2024');
  await choose(page, 'Venue', 'NeurIPS');
  await expect(page).toHaveURL(/\/\?sort=name&year=-2024&venue=NeurIPS$/);
  const here = await titles(page);
  expect(here.length).toBeGreaterThan(0);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(page.url());
  await expect(said(elsewhere)).toHaveText((await said(page).textContent()) ?? '');
  expect(await titles(elsewhere)).toEqual(here);
  await expect(elsewhere.getByRole('combobox', { name: 'Venue' })).toHaveValue('NeurIPS');
  await elsewhere.close();
});

test('Back and Forward go through what was asked', async ({ page }) => {
  await page.goto(topic);
  const all = await titles(page);
  await choose(page, 'Belong here', 'also');
  const also = await titles(page);
  await choose(page, 'Sort by', 'name');
  await expect(page).toHaveURL(/\?sort=name&in=also$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?in=also$/);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('');
  await expect.poll(() => titles(page)).toEqual(also);
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(all);
  await page.goForward();
  await expect.poll(() => titles(page)).toEqual(also);
});

test('by keyboard alone: sort, choose, and show all again', async ({ page }) => {
  await page.goto(topic);
  const all = await titles(page);
  await page.getByRole('combobox', { name: 'Sort by' }).focus();
  await page.keyboard.type('Name');
  await expect(page).toHaveURL(/\?sort=name$/);
  await page.getByRole('checkbox', { name: /^With code/ }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?sort=name&code=yes$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/memory-efficient-training\/$/);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toBeFocused();
  expect(await titles(page)).toEqual(all);
});

test('where nothing fits, the page says so and leads out', async ({ page }) => {
  await page.goto(topic);
  const all = await total(page);
  // A venue of which all papers belong here first, or none.
  const found = await page.locator('topic-papers li[data-venue]').evaluateAll((items) => {
    const venues = Map.groupBy(items, ({ dataset }) => dataset['venue'] ?? '');
    const firsts = [...venues].map(([venue, of]) => ({
      venue,
      of: of.length,
      first: of.filter(({ dataset }) => dataset['also'] === undefined).length,
    }));
    return firsts.find(({ of, first }) => first === 0 || first === of);
  });
  await choose(page, 'Venue', found?.venue ?? '');
  await choose(page, 'Belong here', found?.first === 0 ? 'first' : 'also');
  await expect(cards(page)).toHaveCount(0);
  await expect(said(page)).toHaveText(`None of the ${all} papers fits.`);
  await page.getByRole('button', { name: `Show all ${all}` }).click();
  await expect(cards(page)).toHaveCount(all);
});

test('an old address that asks what is not offered shows everything', async ({ page }) => {
  await page.goto(`${topic}?sort=charm&in=%3Cb%3E&year=1066&venue=nowhere&code=no`);
  await expect(cards(page)).toHaveCount(await total(page));
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
});

test('a result leads to its place in the abstract, and all of them are in the ledger', async ({ page }) => {
  await page.goto(topic);
  const results = page.getByRole('region', { name: /^Results side by side/ });
  expect(await results.getByRole('row').count()).toBeGreaterThan(3);
  await results.getByRole('cell').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/papers\/[^/]+\/#/);
  await expect(page.locator('mark:target')).toBeInViewport();
  await page.goBack();
  await results.getByRole('link', { name: /^All \d+ results/ }).click();
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('memory-efficient-training');
  await expect(page.locator('results-ledger [role="status"]')).toContainText('results shown');
});

test('a neighbour unfolds the papers it shares', async ({ page }) => {
  await page.goto(topic);
  const neighbours = page.getByRole('region', { name: 'Neighbouring topics' });
  const group = neighbours.locator('details').first();
  const shared = Number.parseInt((await group.locator('summary').innerText()).trim());
  await group.locator('summary').click();
  await expect(group.getByRole('link')).toHaveCount(Math.min(shared, 12));
  await group.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/papers\/[^/]+\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all papers stand by year, and nothing is offered that would do nothing', async ({ page }) => {
    await page.goto(topic);
    const all = Number(await page.locator('#papers .count').innerText());
    await expect(cards(page)).toHaveCount(all);
    await expect(said(page)).toContainText(`${all} papers, newest first`);
    await expect(page.getByRole('form', { name: 'Sort and filter' })).toBeHidden();
    expect(await page.locator('form.filter').boundingBox()).toBeNull();
    await expect(page.getByRole('img', { name: /^Columns by year: .* in 2024/ })).toBeVisible();
    const table = page.getByRole('region', { name: 'Papers over time' }).locator('details');
    await table.locator('summary').click();
    const numbers = await table.locator('tbody td:nth-child(2)').allInnerTexts();
    expect(numbers.map(Number).reduce((sum, n) => sum + n, 0)).toBe(all);
  });
});

test('a filtered list fits 320 px, and prints without its controls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${topic}?sort=name&in=first&code=yes`);
  const shown = await cards(page).count();
  expect(await scrollsSideways(page)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: 'Sort and filter' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
  await expect(cards(page)).toHaveCount(shown);
});
