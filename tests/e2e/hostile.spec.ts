import { expect, hostile, policed, test } from './support.ts';

// Each row of docs/security.md that only a browser can show, in as few pages as will do.

const markup = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e');
const odd = [
  markup,
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '//evil.example',
  '%E0%A4%A',
  '1e999,NaN',
];

/** Every parameter that a page reads, and the place after `#`. */
const pages: [string, string[]][] = [
  ['search/', ['q', 'topic', 'theme', 'kind', 'year', 'venue', 'has', 'author']],
  ['results/', ['kind', 'topic', 'year']],
  ['topics/kv-cache/', ['sort', 'in', 'year', 'venue', 'code']],
  ['map/', ['focus', 'edge', 'path', 'theme', 'topic', 'years', 'edges', 'has', 'at']],
  ['map/table/', ['nodes', 'edges']],
  ['compare/', ['papers']],
];

test('no address runs, leads elsewhere or breaks a page', async ({ page, baseURL }) => {
  for (const [path, names] of pages) {
    const asked = names.map((name, i) => `${name}=${odd[i % odd.length] ?? ''}`).join('&');
    await page.goto(`${path}?${asked}&__proto__[polluted]=1&constructor=1#${markup}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL((url) => url.origin === new URL(baseURL ?? '').origin);
    expect(await page.locator('main :is(img, iframe, script:not([src^="/_astro/"]))').count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  }
  await page.goto(`list/#1.${'A'.repeat(200)}.3`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what stands in storage is text, or nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const row = {
      id: 'galore',
      title: '<img src=x onerror=alert(1)>',
      read: false,
      note: '<script>alert(2)</script>',
    };
    const rows = [row, { id: '__proto__' }, { id: '../../evil' }, { id: 'javascript:alert(3)' }];
    localStorage.setItem(
      'gazetteer-list:/',
      JSON.stringify({ version: 1, papers: rows, __proto__: { x: 1 } }),
    );
    localStorage.setItem('gazetteer-theme', '"><script>');
    localStorage.setItem('__proto__', '1');
  });
  await page.goto('list/');
  const list = page.getByRole('main');
  await expect(list.getByText('Your list could not be read whole', { exact: false })).toBeVisible();
  await expect(list.getByRole('link', { name: /^GaLore/ })).toBeVisible();
  await expect(list.locator('textarea').first()).toHaveValue('<script>alert(2)</script>');
  expect(await list.locator('img, script:not([src])').count()).toBe(0);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test('markup of documents is text on a page that a frame of another site shows', async ({ page }) => {
  await page.goto(`${hostile}map/embed/?focus=${markup}&topic=constructor`);
  await expect(page.locator('gazetteer-map').first()).toBeVisible();
  expect(await page.locator('img, iframe').count()).toBe(0);
});

policed.fail('a page that breaks its policy fails the test, in any context', async ({ browser, baseURL }) => {
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await page.goto('offline/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.close();
});
