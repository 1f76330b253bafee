import AxeBuilder from '@axe-core/playwright';
import { based, expect, hostile, test } from './support.ts';

test('from home to a topic to a paper, and on to a paper that names it', async ({ page }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Memory-efficient training' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Memory-efficient training');
  await page
    .getByRole('link', { name: /^GaLore:/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'GaLore: Memory-Efficient LLM Training by Gradient Low-Rank Projection',
  );
  await expect(page.getByRole('link', { name: /^arXiv/ }).first()).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2403.03507',
  );
  await page
    .getByRole('link', { name: /^Natural GaLore/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/papers\/natural-galore\/$/);
});

test('a paper says where its facts are from', async ({ page }) => {
  await page.goto('papers/galore/');
  await expect(page.getByRole('main')).toContainText('003_6eee7d4919ef84da.txt');
  const details = page.locator('details', { hasText: 'Where is this from?' });
  await expect(
    details.getByRole('row').or(details.getByRole('listitem')).or(details.locator('dt')).first(),
  ).toBeHidden();
  await details.locator('summary').click();
  await expect(details).toContainText(/Venue/);
  await expect(details).toContainText('line 27');
  await expect(details).toContainText('saved on 20 March 2025');
  await expect(details).toContainText('facts.json');
});

test('a paper offers the lines that correct it, to read and to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/galore/');
  const details = page.locator('details', { hasText: 'Something wrong here?' });
  await details.locator('summary').click();
  await expect(details.locator('pre')).toContainText('paper: galore');
  await details.getByRole('button', { name: 'Copy the lines' }).click();
  await expect(details.getByRole('status')).toHaveText('Lines copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^facts:\n {2}- of:\n {6}paper: galore\n/,
  );
});

test('the lines that correct a paper have nothing that axe finds wrong', async ({ page }) => {
  await page.goto('papers/galore/');
  for (const name of ['Where is this from?', 'Something wrong here?'])
    await page.locator('summary', { hasText: name }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
});

test('from a paper to a person, a co-author, and people of the same name', async ({ page }) => {
  await page.goto('papers/galore/');
  await page.getByRole('link', { name: 'Beidi Chen', exact: true }).click();
  await expect(page).toHaveURL(/\/authors\/beidi-chen\/$/);
  await expect(page.getByRole('link', { name: /^GaLore:/ })).toBeVisible();
  const others = page.getByRole('region', { name: 'People of this name' });
  await expect(others.getByRole('link')).toHaveCount(2);
  await page.getByRole('link', { name: 'Jiawei Zhao', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jiawei Zhao');
});

test('the index of authors leads by letter to a person', async ({ page }) => {
  await page.goto('papers/');
  await page.getByRole('main').getByRole('link', { name: 'authors' }).click();
  await page
    .getByRole('navigation', { name: /last names/ })
    .getByRole('link', { name: 'K' })
    .click();
  await expect(page).toHaveURL(/#letter-k$/);
  await expect(page.getByRole('heading', { name: /^K\b/ })).toBeInViewport();
});

test('a work named in an abstract is a link to its paper', async ({ page }) => {
  await page.goto('papers/spam/');
  await page.getByRole('main').getByRole('link', { name: 'GaLore', exact: true }).first().click();
  await expect(page).toHaveURL(/\/papers\/galore\/$/);
});

test('a work from elsewhere leads to its page, and on to a paper with the sentence that names it', async ({
  page,
}) => {
  await page.goto('papers/galore/');
  const abstract = page.getByRole('region', { name: 'Abstract' });
  await abstract.getByRole('link', { name: 'LoRA', exact: true }).first().click();
  await expect(page).toHaveURL(/\/works\/lora\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LoRA');
  await expect(page.getByRole('img', { name: /^Columns by year: .* in 2024/ })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'What papers say of it' })
    .getByRole('link', { name: 'Compare with it' })
    .click();
  const compares = page.getByRole('region', { name: /^Compare with it/ });
  await expect(compares.getByRole('heading')).toBeInViewport();
  const galore = compares.getByRole('listitem').filter({ hasText: 'GaLore: Memory-Efficient' });
  await expect(galore.locator('q mark').first()).toHaveText(/LoRA|low-rank adaptation/i);
  await galore.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/papers\/galore\/$/);
});

test('the index of works shows versions under their line, and leads to a paper of the collection', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('banner').getByRole('link', { name: 'Works', exact: true }).click();
  const models = page.getByRole('region', { name: /^Models/ });
  const llama = models
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Llama', exact: true }) });
  await expect(llama.getByRole('link', { name: 'Llama 2', exact: true })).toBeVisible();
  await page
    .getByRole('region', { name: /^Methods/ })
    .getByRole('link', { name: 'GaLore', exact: true })
    .click();
  await expect(page).toHaveURL(/\/papers\/galore\/$/);
});

test('a search for a work offers its page', async ({ page }) => {
  await page.goto('search/?q=llama+2');
  await page.getByRole('main').getByRole('link', { name: 'Llama 2', exact: true }).click();
  await expect(page).toHaveURL(/\/works\/llama-2\/$/);
});

test('a result leads to its words in the abstract, which are marked and shown', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('papers/galore/');
  const results = page.getByRole('region', { name: 'Results' });
  await results.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/papers\/galore\/#galore-/);
  const marked = page.getByRole('region', { name: 'Abstract' }).locator('mark:target');
  await expect(marked).toBeInViewport();
  await expect(marked).toContainText('65.5%');
});

test('the glossary leads by letter to an acronym with the sentence that spells it out', async ({ page }) => {
  await page.goto('glossary/');
  await page
    .getByRole('navigation', { name: 'First letters of acronyms' })
    .getByRole('link', { name: 'K' })
    .click();
  await expect(page).toHaveURL(/#letter-k$/);
  const letter = page.getByRole('region', { name: /^K\b/ });
  await expect(letter).toContainText('key-value');
  await expect(letter.locator('q mark').first()).toBeVisible();
});

test('mathematics of a title is plain Unicode in the page and its address', async ({ page }) => {
  await page.goto('papers/s2ft/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('S²FT: Efficient');
  await expect(page).toHaveTitle(/S²FT/);
});

test('the coverage ledger counts what was read', async ({ page }) => {
  await page.goto('about/');
  for (const text of ['287', '259', '002_6c52c629ad576f57.txt'])
    await expect(page.getByRole('main')).toContainText(text);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, text] of [
    ['', 'Themes'],
    ['topics/kv-cache/', 'H₂O'],
    ['papers/', 'GaLore'],
    ['papers/galore/', 'Something wrong here?'],
    ['results/', 'Side by side'],
    ['hardware/', 'On one GPU'],
    ['works/', 'Llama 2'],
    ['works/lora/', 'Compare with it'],
    ['glossary/', 'key-value'],
    ['authors/', 'Beidi Chen'],
    ['authors/beidi-chen/', 'People of this name'],
    ['about/', '287'],
  ] as const) {
    test(`/${path} is whole`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('main')).toContainText(text);
    });
  }

  test('search says what it needs and offers the nearest pages', async ({ page }) => {
    await page.goto('search/');
    // Playwright leaves <noscript> out of a page's text, so it is looked at itself.
    const said = page.locator('main noscript');
    await expect(said.locator('p').first()).toBeVisible();
    expect(await said.locator('p').first().innerText()).toContain('needs JavaScript');
    await said.getByText('Papers by year', { exact: true }).click();
    await expect(page).toHaveURL(/\/papers\/$/);
  });

  test('the map is drawn, and its topics are links', async ({ page }) => {
    await page.goto('map/');
    const topic = page.locator('svg a[href$="/topics/kv-cache/"]').first();
    await expect(topic).toBeVisible();
    await topic.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('KV cache');
  });

  test('sharing names the address instead of a button that does nothing', async ({ page }) => {
    await page.goto(`${based}papers/galore/`);
    await expect(page.getByRole('button', { name: 'Share this page' })).toBeHidden();
    await expect(
      page.getByRole('link', { name: 'https://example.org/some-repo/papers/galore/' }),
    ).toBeVisible();
  });
});

test.describe('under a base path', () => {
  test('links, search and map stay inside it', async ({ page }) => {
    await page.goto(based);
    await page.getByRole('banner').getByRole('link', { name: 'Papers', exact: true }).click();
    await expect(page).toHaveURL(`${based}papers/`);
    await page.getByRole('banner').getByRole('searchbox').fill('galroe');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${based}search/?q=galroe`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^GaLore:/ })
      .click();
    await expect(page).toHaveURL(`${based}papers/galore/`);
  });
});

test.describe('a hostile corpus', () => {
  for (const path of [
    '',
    'papers/',
    'about/',
    'map/',
    'topics/',
    'results/',
    'hardware/',
    'works/',
    'glossary/',
    'search/?q=script',
    'search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  ]) {
    test(`/${path} is text and breaks no policy`, async ({ page }) => {
      await page.goto(hostile + path, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.locator('img, main script:not([src^="/_astro/"]), main iframe').count()).toBe(0);
    });
  }

  test('every paper shows its markup as words and keeps only the good link', async ({ page }) => {
    await page.goto(`${hostile}papers/`);
    const papers = await page
      .getByRole('main')
      .locator('a[href*="/papers/"]')
      .evaluateAll((links) =>
        [...new Set(links.map((a) => (a as HTMLAnchorElement).href))].filter((href) =>
          /\/papers\/[^/]+\/$/.test(href),
        ),
      );
    expect(papers.length).toBe(4);
    let text = '';
    for (const address of papers) {
      await page.goto(address, { waitUntil: 'networkidle' });
      text += await page.getByRole('main').innerText();
      const links = await page
        .getByRole('main')
        .locator('a')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
      expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    }
    for (const words of [
      '<script>alert("abstract")</script>',
      '<img src=x onerror=alert(2)>',
      'javascript:alert(5)',
      '__proto__',
      '*stars* and _lines_',
      '$20 and then $30',
    ])
      expect(text).toContain(words);
  });
});
