import { expect, test } from './support.ts';

test('a tour puts its papers on the list, and its quotations lead to the sentence in the abstract', async ({
  page,
}) => {
  await page.goto('tours/how-the-kv-cache-got-small/');
  const stops = await page.locator('.stop').count();
  await page.locator('.stop list-button button').first().click();
  const all = page.locator('list-all');
  await all.getByRole('button').click();
  await expect(all.getByRole('status')).toHaveText(`${String(stops - 1)} papers added; 1 was there already.`);
  await expect(page.locator('list-count')).toHaveText(String(stops));
  await all.getByRole('button').click();
  await expect(all.getByRole('status')).toHaveText('All of them are on your list.');

  const quote = page.locator('.stop-quote').first();
  const words = (await quote.locator('blockquote').innerText()).slice(1, 40);
  await quote.getByRole('link').click();
  await expect(page.locator('.quoted:target')).toBeInViewport();
  await expect(page.locator('.quoted:target')).toContainText(words);
  await page.getByRole('link', { name: 'How the KV cache got small' }).first().click();
  await expect(page.locator('.stop:target')).toBeInViewport();
});
