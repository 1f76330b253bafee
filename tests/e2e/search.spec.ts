import { box, count, facet, papers, results } from './search-page.ts';
import { based, expect, hostile, test } from './support.ts';

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
  await expect.poll(() => papers(page).count()).toBeLessThan(all);
  const one = await papers(page).count();
  await years.nth(1).check();
  await expect(page).toHaveURL(/\?q=quantization&year=\d{4},\d{4}$/);
  await expect.poll(() => papers(page).count()).toBeGreaterThan(one);
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

test('odd words are only words', async ({ page }) => {
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
    const asked = encodeURIComponent(odd);
    await page.goto(`search/?q=${asked}&topic=${asked}&year=${asked}`);
    await expect(page.locator('[data-nothing], [data-results] li').first(), odd).toBeVisible();
    await expect(page.locator('search-page img, search-page b'), odd).toHaveCount(0);
  }
});

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

test('the facts of a result stand apart from one another', async ({ page }) => {
  await page.goto('search/?q=galore');
  const facts = papers(page).first().locator('p').first().locator('> *');
  // Asked again until it holds: a later answer may take the place of the one that was measured.
  await expect
    .poll(() =>
      facts.evaluateAll((all) =>
        all.slice(1).map((fact) => getComputedStyle(fact, '::before').content.includes('·')),
      ),
    )
    .toEqual([true, true, true]);
});
