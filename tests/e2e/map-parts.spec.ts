import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';

/** Texts of a picture that are smaller than 11 px on the screen, meet another, or leave it. */
const badTexts = (page: Page, picture: string): Promise<string[]> =>
  page.locator(picture).evaluateAll((pictures) =>
    pictures.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .filter((text) => text.getClientRects().length > 0)
        .map((text) => {
          const scale = text.getScreenCTM()?.a ?? 0;
          const size = parseFloat(getComputedStyle(text).fontSize) * scale;
          return { said: text.textContent.trim(), size, box: text.getBoundingClientRect() };
        });
      const meets = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
      return texts.flatMap(({ said, size, box }, i) => [
        ...(size < 11 ? [`${said} is ${size.toFixed(1)} px high`] : []),
        ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${said} leaves the picture`] : []),
        ...texts
          .slice(i + 1)
          .flatMap((other) => (meets(box, other.box) ? [`${said} meets ${other.said}`] : [])),
      ]);
    }),
  );

const pictures: [path: string, picture: string][] = [
  ['papers/galore/', '.ego svg'],
  ['papers/flashattention/', '.ego svg'],
  ['works/lora/', '.ego svg'],
  ['works/llama-2/', '.ego svg'],
  ['topics/memory-efficient-training/', '.topic-part svg'],
  ['topics/kv-cache/', '.topic-part svg'],
  ['map/lineage/', 'svg.lineage'],
];

for (const [path, picture] of pictures) {
  test(`/${path}: every text of its picture can be read on a phone and on a wide screen`, async ({
    page,
  }) => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.locator(`${picture} text:visible`).count()).toBeGreaterThan(5);
      expect([width, await badTexts(page, picture)]).toEqual([width, []]);
    }
  });
}

test('a paper’s neighbours are links that say what joins them, and lead to the map', async ({ page }) => {
  await page.goto('papers/galore/');
  const picture = page.getByRole('group', { name: 'On the map' });
  const link = picture.getByRole('link', { name: /^OwLore: .*It names this one/ });
  await expect(link).toBeVisible();
  await expect(page.getByRole('link', { name: /^See it on the map/ })).toHaveAttribute(
    'href',
    /\/map\/\?focus=galore$/,
  );
  await link.click();
  await expect(page).toHaveURL(/\/papers\/owlore\/$/);
});

test('a topic’s part of the map leads to its papers, its neighbours and the map', async ({ page }) => {
  await page.goto('topics/memory-efficient-training/');
  const picture = page.getByRole('group', { name: 'Its part of the map' });
  await expect(picture.getByRole('link', { name: /^GaLore: / })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Explore on the map' })).toHaveAttribute(
    'href',
    /\/map\/\?topic=memory-efficient-training$/,
  );
  // Its mark: between that and its name lies the land, which is no link.
  await picture.getByRole('link', { name: 'Parameter-efficient fine-tuning' }).locator('.part-hit').click();
  await expect(page).toHaveURL(/\/topics\/parameter-efficient-fine-tuning\/$/);
});

test('lineage can be read in words and moved by key', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('map/lineage/');
  await expect(page.getByRole('link', { name: /^OwLore/ }).last()).toBeVisible();
  await page.getByText('LoRA 20 papers').click();
  await expect(page.getByRole('link', { name: 'All that is known of LoRA here' })).toBeVisible();
  const region = page.getByRole('region', { name: 'Picture of papers over time' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
