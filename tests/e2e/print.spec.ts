import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/** What of a page must not be on paper and is: controls, ways through the site, and folds of which only the line to press would stand. */
function useless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
    const controls = [...document.querySelectorAll('button, input, select, textarea, nav, form, output')];
    const folds = [...document.querySelectorAll('details')].filter((fold) =>
      [...fold.children].every((child) => child.localName === 'summary' || !seen(child)),
    );
    // The number of papers that two topics share is said in such a line; their names stand above.
    const bare = folds.filter((fold) => !fold.closest('.neighbours'));
    return [...controls, ...bare].filter(seen).map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** How many sheets a browser makes of it, by the objects of its PDF. */
async function sheets(page: Page): Promise<number> {
  const text = (await page.pdf({ format: 'A4' })).toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** What stands round the text of each sheet: the site, its address, the title of the page. */
const around = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['site', 'title', 'address'].map((name) => style.getPropertyValue(`--sheet-${name}`));
  });

test('a paper is few sheets: its facts and sentences, no controls, and where it is from', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('papers/galore/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect(await useless(page)).toEqual([]);
  // A link out says its address, once.
  const said = (name: string) =>
    page
      .locator('.out-links a', { hasText: name })
      .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await said('arXiv')).toContain('https://arxiv.org/abs/2403.03507');
  expect(await said('github.com')).toBe('none');
  await expect(page.locator('.prose mark.result').first()).not.toHaveCSS('border-bottom-style', 'none');
  await expect(page.getByRole('heading', { name: 'BibTeX' })).toBeHidden();
  await expect(page.locator('.reference')).toBeVisible();
  await expect(page.locator('.sheet-foot')).toContainText(/^Made from 5 documents, the newest saved on /);
  // Two with the fonts at hand here; others may be wider.
  expect(await sheets(page)).toBeLessThanOrEqual(3);
  // Told as printing began: what was asked of a page is part of its address.
  expect(await around(page)).toEqual([
    expect.stringMatching(/^"Gazetteer/),
    expect.stringMatching(/^"GaLore: /),
    expect.stringMatching(/^"http.*\/papers\/galore\/"$/),
  ]);
});

test('a topic is few sheets, and a filtered one says what was asked', async ({ page }) => {
  await page.goto('topics/kv-cache/?in=first');
  await page.emulateMedia({ media: 'print' });
  expect(await useless(page)).toEqual([]);
  await expect(page.locator('.year-chart rect').first()).toHaveCSS('fill', 'rgb(0, 0, 0)');
  await expect(page.locator('.neighbours').getByText('7 papers')).toBeVisible();
  expect(await sheets(page)).toBeLessThanOrEqual(5);
  await expect(page.locator('.sheet-foot a')).toHaveText(/\/topics\/kv-cache\/\?in=first$/);
});
