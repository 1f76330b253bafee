import type { Page } from '@playwright/test';
import { box, chosen, finder, live, openMap, panel, placeOf, viewport } from './map-page.ts';
import { expect, test } from './support.ts';

// WCAG 2.2: 2.1.1, 2.1.2, 2.1.4, 2.4.3, 2.4.7, 2.4.11, 1.4.13, 4.1.3 on the map.

/** Tabs to the map as a reader does, who has just used the search in it. */
async function tabToMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start again' }).focus();
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
}

test('the map is one stop of Tab, and lets go of the focus both ways', async ({ page }) => {
  await openMap(page);
  await tabToMap(page);
  await page.keyboard.press('Tab');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Start again' })).toBeFocused();
});

test('the whole map is walked by keys, and tells each step', async ({ page }) => {
  await openMap(page);
  await tabToMap(page);
  const press = (key: string) => page.keyboard.press(key);
  await press('Home');
  const most = await chosen(page);
  await expect(live(page)).toContainText(/: \w.*, \d+ connections\. \w+.*: /);
  await press('PageDown');
  const second = await chosen(page);
  expect(second).not.toBe(most);
  await press('PageUp');
  await expect.poll(() => chosen(page)).toBe(most);
  await press('End');
  const fewest = await chosen(page);
  expect([most, second]).not.toContain(fewest);

  await page.goto('map/?focus=galore');
  await tabToMap(page);
  await press('ArrowRight');
  await expect(live(page)).toHaveText(/^1 of \d+: .* names GaLore\. “.+”$/);
  const first = await live(page).textContent();
  await press('ArrowDown');
  await expect(live(page)).toHaveText(/^2 of \d+: /);
  await press('ArrowUp');
  await expect(live(page)).toHaveText(first ?? '');
  await press('ArrowLeft');
  await expect(live(page)).toHaveText(/^(\d+) of \1: /);
  await press('ArrowRight');
  await expect.poll(() => chosen(page)).toBe('galore');
  await press('Enter');
  await expect.poll(() => chosen(page)).not.toBe('galore');
  await expect(live(page)).toContainText(/: paper, \d+ connections?\./);
  await press('Backspace');
  await expect.poll(() => chosen(page)).toBe('galore');

  // Enter without a neighbour looked at leads to the panel, whose links go on and whose Clear comes back.
  await press('Enter');
  await expect(panel(page).getByRole('heading', { name: /^GaLore/ })).toBeFocused();
  await press('Tab');
  await expect(panel(page).getByRole('link', { name: 'Open its page' })).toBeFocused();
  const next = panel(page).getByRole('listitem').getByRole('link').first();
  const name = await next.textContent();
  await next.focus();
  await press('Enter');
  await expect(panel(page).locator('.map-chosen')).toContainText(name ?? '');
  await expect(panel(page).locator('.map-chosen')).toBeFocused();
  await panel(page).getByRole('button', { name: 'Clear' }).press('Enter');
  await expect.poll(() => chosen(page)).toBeNull();
  await expect(box(page)).toBeFocused();
});

test('what the arrows look at is in sight, and marked', async ({ page }) => {
  const map = await openMap(page, 'map/?focus=galore');
  await tabToMap(page);
  const neighbours = await map.evaluate(({ explorer: { graph } }) =>
    graph.joined(graph.find('galore') ?? 0).map(({ node }) => graph.id(node)),
  );
  const isInSight = async (id: string): Promise<boolean> => {
    const { x, y } = await placeOf(map, id);
    const frame = await box(page).boundingBox();
    const [left, top] = [frame?.x ?? 0, frame?.y ?? 0];
    return x > left && x < left + (frame?.width ?? 0) && y > top && y < top + (frame?.height ?? 0);
  };
  for (const id of neighbours) {
    await page.keyboard.press('ArrowRight');
    for (const one of [id, 'galore']) await expect.poll(() => isInSight(one), one).toBe(true);
  }
  // A ring round a mark; a theme has none, so its name gets a line.
  const marked = await map.evaluate(({ explorer }) => {
    const painter = explorer.newPainter(document.createElement('canvas').getContext('2d'));
    let strokes = 0;
    painter.lines = (lines, { colour }) => {
      if (String(colour) === String(explorer.colours.accent)) strokes += lines.length;
    };
    painter.marks = (_shape, places, _fill, stroke) => {
      if (String(stroke?.colour) === String(explorer.colours.accent)) strokes += places.length / 3;
    };
    const count = (node: number | null): number => {
      explorer.hover(node);
      strokes = 0;
      explorer.paint(painter, explorer.view.camera());
      return strokes;
    };
    explorer.select(null);
    explorer.view.show(null);
    const { graph } = explorer;
    return [null, graph.find('galore'), graph.find('topic:quantization'), graph.find('theme:memory')].map(
      count,
    );
  });
  expect(marked).toEqual([0, 1, 1, 1]);
});

test('Escape looks away, then lets go, then leads out of the map', async ({ page }) => {
  await openMap(page, 'map/?focus=galore');
  await tabToMap(page);
  await page.keyboard.press('ArrowRight');
  await expect(live(page)).toHaveText(/^1 of/);
  await page.keyboard.press('Escape');
  await expect(live(page)).toHaveText(/^GaLore: .*\d+ connections/);
  await expect.poll(() => chosen(page)).toBe('galore');
  await page.keyboard.press('Escape');
  await expect.poll(() => chosen(page)).toBeNull();
  await expect(live(page)).toHaveText('Nothing is chosen.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Save or embed this view')).toBeFocused();
});

test('keys zoom and move the map, and no letter or digit does anything', async ({ page }) => {
  const map = await openMap(page);
  await tabToMap(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const near = await viewport(map);
  expect(near?.zoom).toBeGreaterThan(2);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const moved = await viewport(map);
  expect(moved?.x).toBeGreaterThan(near?.x ?? 0);
  expect(moved?.y).toBeGreaterThan(near?.y ?? 0);
  const here = () => page.evaluate(() => location.href);
  const [address, words] = [await here(), await live(page).textContent()];
  // Without the slash, which leads to the site's search on every page, and can be turned off there.
  for (const key of 'abcdefghijklmnopqrstuvwxyzFX123456789,.?') await page.keyboard.press(key);
  expect(await here()).toBe(address);
  expect(await live(page).textContent()).toBe(words);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  expect(await viewport(map)).toBeNull();
  // Away from the map they do nothing at all.
  await page.getByRole('button', { name: 'Start again' }).focus();
  await page.keyboard.press('+');
  expect(await viewport(map)).toBeNull();
});

test('the finder is a combobox whose list Escape closes', async ({ page }) => {
  await openMap(page);
  await finder(page).focus();
  await page.keyboard.type('gal');
  const options = page.getByRole('listbox', { name: 'Found on the map' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(finder(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const active = await finder(page).getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(finder(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(finder(page)).toBeFocused();
  await page.keyboard.type('nothing bears this');
  await expect(page.getByText('Nothing on the map bears this name.')).toBeVisible();
  await finder(page).fill('galore');
  await page.keyboard.press('Enter');
  await expect.poll(() => chosen(page)).toBe('galore');
  await expect(live(page)).toContainText('GaLore');
  // A square is one more thing to find; the frame then marks what came into sight.
  await finder(page).fill('g4');
  await page.keyboard.press('Enter');
  await expect(live(page)).toHaveText(/^Square G4: \d+ papers/);
  await expect(page.locator('.map-edge-top b:visible')).toContainText(['G']);
  await expect(page.locator('.map-edge-top b:visible').filter({ hasText: 'A' })).toHaveCount(0);
});

test('the way between two papers is asked for by keys, and Escape stops asking', async ({ page }) => {
  await openMap(page, 'map/?focus=galore');
  const ask = () => panel(page).getByRole('button', { name: 'How is it related to' }).press('Enter');
  await ask();
  await expect(finder(page)).toBeFocused();
  await expect(live(page)).toContainText('Choose where the way from GaLore leads');
  await page.keyboard.press('Escape');
  await expect(live(page)).toHaveText('Stopped.');
  await ask();
  await page.keyboard.type('spam');
  await page.keyboard.press('Enter');
  await expect.poll(() => chosen(page)).toBe('galore,spam');
  await expect(live(page)).toHaveText(/^From GaLore to SPAM in 1 step: SPAM names GaLore\.$/);
});

for (const width of [390, 1440])
  test(`focus is seen wherever Tab leads, at ${String(width)} px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 700 });
    await openMap(page, 'map/?edge=citation:spam--galore');
    await finder(page).focus();
    const order: string[] = [];
    let isInside = true;
    for (let stops = 0; stops < 120; stops += 1) {
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null) return null;
        const { left, top, right, bottom } = at.getBoundingClientRect();
        const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
        const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
        const there = document.elementFromPoint(x, y);
        // The ring of the map is no outline: its canvas would cover that.
        const isMap = at.matches('.map-box');
        const style = getComputedStyle(at, isMap ? '::after' : null);
        const ring = isMap ? style.borderTop : `${style.outlineWidth} ${style.outlineStyle}`;
        return {
          name: `${at.tagName} ${at.className}`,
          isInMap: at.closest('gazetteer-map') !== null,
          isOnScreen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
          isOnTop: there !== null && (at.contains(there) || there.closest('label')?.contains(at) === true),
          isRinged: ring.startsWith('3px solid'),
        };
      });
      isInside = seen?.isInMap === true;
      if (!isInside) break;
      expect(seen).toMatchObject({ isOnScreen: true, isOnTop: true, isRinged: true });
      order.push(seen?.name ?? '');
      await page.keyboard.press('Tab');
    }
    const place = (part: string): number => order.findIndex((name) => name.includes(part));
    expect(isInside).toBe(false);
    const parts = ['INPUT', 'BUTTON', 'map-box', 'map-panel', 'SELECT', 'map-after'].map(place);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts).not.toContain(-1);
  });

test('the ring of the map is drawn over its canvas', async ({ page }) => {
  await openMap(page);
  await tabToMap(page);
  const accent = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--accent)';
    return getComputedStyle(probe).color;
  });
  await page.evaluate(() => document.querySelector('.map-box')?.scrollIntoView({ block: 'start' }));
  const edge = await box(page).boundingBox();
  const shot = await page.screenshot({
    clip: { x: Math.round(edge?.x ?? 0), y: Math.round((edge?.y ?? 0) + 100), width: 3, height: 1 },
  });
  const pixel = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(3, 1).getContext('2d');
    context?.drawImage(picture, 0, 0);
    return [...(context?.getImageData(1, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot.toString('base64'));
  expect(`rgb(${pixel.join(', ')})`).toBe(accent);
});
