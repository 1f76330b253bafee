import { expect, scrollsSideways, test } from './support.ts';
import type { Page } from '@playwright/test';

const topic = 'topics/kv-cache/';
const first = (page: Page) => page.locator('explorable-figure .explorable-value').first();

test('a figure is set by keyboard, tells and draws it, and its address opens the same elsewhere', async ({
  page,
}) => {
  await page.goto(`${topic}#explorable`);
  await expect(first(page)).toHaveText('2,147,483,648 bytes');
  const drawing = page.getByRole('img', { name: /^KV cache: / });
  const line = () => drawing.locator('.line').getAttribute('d');
  const before = await line();

  const slider = page.getByRole('slider', { name: 'Tokens in each sequence' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first(page)).toHaveText('4,294,967,296 bytes');
  await expect(page.getByRole('spinbutton', { name: 'Tokens in each sequence' })).toHaveValue('8192');
  await expect(slider).toHaveAttribute('aria-valuetext', '8,192');
  // Longer sequences lie on the same line; another model has another.
  expect(await line()).toBe(before);
  await page.getByRole('button', { name: 'Llama 3 8B' }).press('Enter');
  await expect(first(page)).toHaveText('1,073,741,824 bytes');
  expect(await line()).not.toBe(before);

  const layers = page.getByRole('spinbutton', { name: 'Layers' });
  await layers.fill('');
  await expect(first(page)).toHaveText('1,073,741,824 bytes');
  await layers.fill('999');
  await layers.press('Tab');
  await expect(layers).toHaveValue('200');
  await expect(first(page)).toHaveText('6,710,886,400 bytes');
  await expect(page.locator('[data-said]')).toHaveText('KV cache: 6,710,886,400 bytes, 6.25 GiB.');
  await expect(page).toHaveURL(/\?layers=200&heads=8&tokens=8192#explorable$/);

  await page.reload();
  await expect(first(page)).toHaveText('6,710,886,400 bytes');
  await page.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(first(page)).toHaveText('2,147,483,648 bytes');
  await expect(page).toHaveURL(/\/topics\/kv-cache\/$/);

  for (const box of await page.locator('.explorable-controls :is(button, input, select)').all())
    expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  // What changes stands above what changes it, and all of it goes onto a screen; on a small one the sum stays in sight.
  const box = (selector: string) => page.locator(selector).boundingBox();
  const bottom = async () =>
    ((await box('.explorable-shown'))?.y ?? 0) + ((await box('.explorable-shown'))?.height ?? 0);
  expect((await box('explorable-figure'))?.height).toBeLessThan(640);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await bottom()).toBeLessThanOrEqual((await box('.explorable-controls'))?.y ?? 0);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('slider', { name: 'Layers' }).focus();
  await expect(page.locator('[data-sum]')).toBeInViewport({ ratio: 1 });
});

test('without scripts a figure is a picture with its numbers, and nothing to press', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('topics/memory-efficient-training/');
  const figure = page.locator('.explorable');
  await expect(figure.getByRole('img', { name: /^Adam: 344 MiB; 8-bit Adam: / })).toBeVisible();
  await expect(figure).toContainText('LoRA keeps 123,731,968 bytes and GaLore 106,954,752 bytes.');
  await expect(figure.getByRole('row')).toHaveCount(5);
  await expect(figure.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
  await context.close();
});
