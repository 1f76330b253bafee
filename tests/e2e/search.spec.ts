import type { Page } from '@playwright/test';
import { based, expect, hostile, test } from './support.ts';

/** An event of a trace of Chromium; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

const results = (page: Page) => page.locator('search-page [data-results]');
const papers = (page: Page) => results(page).getByRole('list', { name: 'Papers' }).getByRole('listitem');
const box = (page: Page) => page.getByRole('main').getByRole('searchbox');
const count = (page: Page) => page.locator('[data-count]');
const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('a typo finds what was meant, and says so', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('galroe');
  await expect(papers(page).first().getByRole('link').first()).toHaveText(/^GaLore/);
  await expect(count(page)).toContainText('galroe corrected to galore');
  await expect(page).toHaveURL(/\?q=galroe$/);
  await expect(page).toHaveTitle(/^galroe/);
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

test('the words that answer are marked in the title and in a sentence of the abstract', async ({ page }) => {
  await page.goto('search/?q=kv+cache');
  const first = papers(page).first();
  await expect(first.locator('.paper-title mark').first()).toHaveText(/kv cache/i);
  await expect(first.locator('.search-sentence mark').first()).toHaveText(/kv|cache/i);
  await expect(first.locator('.search-why')).toContainText('In the title and the abstract');
});

test('a short form is read as the long one, and an author is named as the reason', async ({ page }) => {
  await page.goto('search/?q=tri+dao');
  await expect(papers(page).first().locator('.search-why')).toContainText('Author Tri Dao');
  await page.goto('search/?q=peft');
  await expect(results(page)).toContainText('peft read as');
});

for (const [query, name, address, kind] of [
  ['lora', 'LoRA', /\/works\/lora\/$/, 'method, named by'],
  ['kv cache', 'KV cache', /\/topics\/kv-cache\/$/, 'topic, '],
  ['beidi chen', 'Beidi Chen', /\/authors\/beidi-chen\/$/, 'author of '],
] as const) {
  test(`"${query}" leads to the thing of this name first, and says what it is`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    const exact = results(page).locator('.exact').first();
    await expect(exact.getByRole('link')).toHaveText(name);
    await expect(exact.getByRole('link')).toHaveAttribute('href', address);
    await expect(exact).toContainText(kind);
    await expect(results(page).getByRole('link').first()).toHaveText(name);
  });
}

test('a phrase is looked for in abstracts, and only papers that say it are left', async ({ page }) => {
  await page.goto('search/?q=%22low-rank+projection%22');
  await expect(papers(page).first().locator('.search-sentence')).toBeVisible();
  await expect(count(page)).toContainText('the exact words “low-rank projection”');
  await expect(count(page)).not.toContainText('not read yet');
  for (const item of await papers(page).all()) await expect(item).toContainText(/low-rank projection/i);
});

test('filters narrow and leave out, are chips, and the address holds them', async ({ page }) => {
  await page.goto('search/?q=quantization');
  await expect(count(page)).toContainText(/^\d+ papers/);
  const all = await papers(page).count();
  const years = facet(page, 'Year').getByRole('checkbox');
  await years.first().check();
  await years.nth(1).check();
  await expect(page).toHaveURL(/\?q=quantization&year=\d{4},\d{4}$/);
  const either = await papers(page).count();
  expect(either).toBeLessThan(all);
  const not = facet(page, 'Topic').getByRole('button', { name: 'Not KV cache' });
  await not.focus();
  await page.keyboard.press('Enter');
  await expect(not).toHaveAttribute('aria-pressed', 'true');
  await expect(not).toBeFocused();
  await expect(page).toHaveURL(/topic=-kv-cache/);
  await expect(page.getByRole('button', { name: 'Remove the filter Not topic: KV cache' })).toBeVisible();
  await expect.poll(() => papers(page).count()).toBeLessThan(either);
  await expect(results(page).getByRole('link', { name: 'KV cache', exact: true })).toHaveCount(0);

  await page.goBack();
  await expect.poll(() => papers(page).count()).toBe(either);
  await expect(not).toHaveAttribute('aria-pressed', 'false');
  await page.goForward();
  await expect(not).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/\?q=quantization$/);
  await expect.poll(() => papers(page).count()).toBe(all);
});

test('the number beside a choice is the number of papers that it leaves', async ({ page }) => {
  await page.goto('search/?q=attention');
  await expect(papers(page).first().locator('.search-sentence').first()).toBeVisible();
  const all = await count(page).textContent();
  for (const name of ['Theme', 'Year', 'Code']) {
    const row = facet(page, name).getByRole('listitem').first();
    const told = Number(await row.locator('.count').textContent());
    await row.getByRole('checkbox').check();
    await expect(count(page)).toContainText(new RegExp(`^${told} papers?\\b`));
    await row.getByRole('checkbox').uncheck();
    await expect(count(page)).toHaveText(all ?? '');
  }
});

test('a link with filters alone shows what they leave, newest first', async ({ page }) => {
  await page.goto('search/?topic=kv-cache&year=2024..2025&has=code');
  await expect(count(page)).toContainText('newest first');
  const chips = page.locator('[data-chips]').getByRole('button');
  await expect(chips).toContainText(['Topic: KV cache', 'Year: 2024 to 2025', 'Code: given', 'Clear all']);
  await expect(papers(page).first()).toContainText(/2025|2024/);
});

test('Back leads through the questions that stood, not through their letters', async ({ page }) => {
  await page.goto('topics/');
  await page.goto('search/');
  await box(page).pressSequentially('kivi');
  await expect(page).toHaveURL(/\?q=kivi$/);
  await page.waitForTimeout(1700);
  await box(page).fill('galore');
  await expect(page).toHaveURL(/\?q=galore$/);
  await page.goBack();
  await expect(box(page)).toHaveValue('kivi');
  await expect(papers(page).first()).toContainText('KIVI');
  await page.goBack();
  await expect(page).toHaveURL(/\/topics\/$/);
});

test('the header’s search leads from any page to its answer', async ({ page }) => {
  await page.goto('about/');
  await page.getByRole('banner').getByRole('searchbox').fill('kivi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=kivi$/);
  await expect(results(page).getByRole('link').first()).toHaveText(/^KIVI/);
});

test('nothing found is said, with how it was understood and ways on', async ({ page }) => {
  await page.goto('search/?q=xqzvwkjh');
  await expect(page.locator('[data-nothing]')).toBeVisible();
  await expect(page.locator('[data-nothing]').getByRole('link', { name: 'all papers' })).toBeVisible();
  await page.goto('search/?q=galore+-galore&year=1990');
  await expect(page.locator('[data-nothing]')).toBeVisible();
  await expect(count(page)).toContainText('must not hold “galore”');
  await page.goto('search/?q=galore&year=1990');
  await page.getByRole('button', { name: /^Drop the filters: \d+ papers/ }).click();
  await expect(papers(page).first()).toContainText('GaLore');
  await expect(page).toHaveURL(/\?q=galore$/);
});

for (const odd of [
  'c++',
  'o(1/k)',
  '$_2$',
  '😀',
  '[',
  '\\',
  '"',
  'a'.repeat(3000),
  '<b>',
  '<img src=x onerror=alert(1)>',
]) {
  test(`odd words are only words: ${odd.slice(0, 8)}`, async ({ page }) => {
    await page.goto(
      `search/?q=${encodeURIComponent(odd)}&topic=${encodeURIComponent(odd)}&year=${encodeURIComponent(odd)}`,
    );
    await expect(page.locator('[data-nothing], [data-results] li').first()).toBeVisible();
    await expect(page.locator('search-page img, search-page b')).toHaveCount(0);
  });
}

test('hostile titles and abstracts stay text', async ({ page }) => {
  await page.goto(`${hostile}search/?q=alert+script+img`);
  await expect(page.locator('[data-nothing], [data-results] li').first()).toBeVisible();
  await expect(page.locator('search-page :is(img, script, b, iframe)')).toHaveCount(0);
});

test('under a base everything is found below it', async ({ page }) => {
  await page.goto(`${based}search/?q=galroe`);
  await expect(papers(page).first().getByRole('link').first()).toHaveAttribute(
    'href',
    '/some-repo/papers/galore/',
  );
  await expect(papers(page).first().locator('.search-sentence mark').first()).toHaveText('GaLore');
});

test('the index is fetched only when a reader shows intent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\.json$|worker/.test(path))).toEqual([]);
  await box(page).focus();
  await expect
    .poll(() => asked.filter((path) => /\/search\/(index|core|more)[^/]*\.json$/.test(path)).length)
    .toBe(3);
  expect(asked.filter((path) => /\/text-/.test(path))).toEqual([]);
});

test('where there are no workers, the page answers itself', async ({ page }) => {
  await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
  await page.goto('search/?q=galroe');
  await expect(papers(page).first().getByRole('link').first()).toHaveText(/^GaLore/);
});

test('where the worker cannot be had, what was asked of it is answered all the same', async ({ page }) => {
  await page.route(/worker-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('search/');
  await box(page).pressSequentially('galroe');
  await expect(papers(page).first().getByRole('link').first()).toHaveText(/^GaLore/);
  await expect(papers(page).first().locator('.search-sentence mark').first()).toHaveText('GaLore');
});

test('an index that cannot be had is said, and had at the next letter', async ({ page }) => {
  let broken = true;
  await page.route(/\/search\/index\.json$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('search/');
  await box(page).fill('galor');
  await expect(count(page)).toContainText('could not be loaded');
  broken = false;
  await box(page).pressSequentially('e');
  await expect(papers(page).first()).toContainText('GaLore');
});

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
  await page.goto('search/');
  await page.getByText('How to search').click();
  await page.getByRole('checkbox', { name: /goes to the search box/ }).uncheck();
  await page.goto('topics/');
  await page.keyboard.press('/');
  await expect(header).not.toBeFocused();
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
  await papers(page).nth(12).scrollIntoViewIfNeeded();
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

test('the facts of a result stand apart from one another', async ({ page }) => {
  await page.goto('search/?q=galore');
  const facts = papers(page).first().locator('p').first().locator('> *');
  await expect(facts).toHaveCount(4);
  const gaps = await facts.evaluateAll((all) =>
    all.slice(1).map((fact) => getComputedStyle(fact, '::before').content),
  );
  expect(gaps.every((content) => content.includes('·'))).toBe(true);
});

test('typing never blocks the page for 50 ms', async ({ page, browser }) => {
  await page.goto('search/', { waitUntil: 'networkidle' });
  await box(page).focus();
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
  await box(page).pressSequentially('memory efficient training of large', { delay: 60 });
  await expect(papers(page).first().locator('.search-sentence').first()).toBeVisible();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const isMain = (event: TraceEvent): boolean =>
    traceEvents.some(
      ({ name, args, pid, tid }) =>
        name === 'thread_name' && args?.name === 'CrRendererMain' && pid === event.pid && tid === event.tid,
    );
  // What the thread itself took: other programs may keep it waiting.
  const tasks = traceEvents
    .filter((event) => event.name.endsWith('RunTask') && isMain(event))
    .map(({ tdur = 0 }) => tdur / 1000);
  expect(tasks.length).toBeGreaterThan(100);
  console.log(`longest task while typing: ${Math.max(...tasks).toFixed(1)} ms`);
  expect(Math.max(...tasks)).toBeLessThan(50);
});
