import { wrongInAnyColours } from './axe.ts';
import { greyPatches, likest, unlike } from './map-grey.ts';
import { box, finder, lineKeys, mounted, openMap, panel } from './map-page.ts';
import { expect, scrollsSideways, test } from './support.ts';
import { tooSmall } from './targets.ts';

// WCAG 2.2 on the map: 1.1.1, 1.3.1, 1.4.1, 1.4.10, 1.4.12, 2.5.8, 4.1.2.

test('has a name, a description and the same in tables', async ({ page }) => {
  await openMap(page);
  await expect(box(page)).toHaveAccessibleName('Map');
  await expect(box(page)).toHaveAccessibleDescription(/^Each dot is a paper.* By keyboard: /);
  const table = page.getByRole('main').getByRole('link', { name: 'as tables and sentences' });
  await expect(table).toHaveAttribute('href', /\/map\/table\/$/);
});

test('has a name and a description without scripts, and its links can be told apart', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(new URL('map/', test.info().project.use.baseURL).href);
  const picture = page.locator('.map-svg');
  await expect(picture).toHaveAccessibleName('Map');
  await expect(picture).toHaveAccessibleDescription(/^Each dot is a paper, in the land of its first topic/);
  const names = await picture
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector('title')?.textContent ?? ''));
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
  await page.close();
});

test('says its controls, their states and what is chosen to those who do not see it', async ({ page }) => {
  await openMap(page, 'map/?focus=galore&theme=memory&has=code');
  await expect(page.locator('.map-bar')).toMatchAriaSnapshot(`
    - combobox "Find on the map"
    - group "Zoom and move":
      - button "Zoom in"
      - button "Zoom out"
      - button "Move left"
      - button "Move up"
      - button "Move down"
      - button "Move right"
      - button "Whole map"
      - button "Start again"
  `);
  await expect(finder(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.map-stage')).toMatchAriaSnapshot(`
    - application "Map"
    - region "What is chosen, and the legend":
      - paragraph: /Paper · 2024 · Memory · has code · square [A-Z]\\d+ · \\d+ connections/
      - heading /GaLore/ [level=2]
      - paragraph:
        - link "Open its page"
        - button "How is it related to…"
        - button "Clear"
      - heading /Named by \\d+/ [level=3]
      - list
  `);
  const checked = (name: RegExp) => page.getByRole('checkbox', { name });
  await expect(checked(/^Memory/)).toBeChecked();
  await expect(checked(/^Optimization/)).not.toBeChecked();
  await expect(checked(/mentions \d+ a title or abstract names/)).toBeChecked();
  await expect(checked(/names \d+ a paper names a work/)).not.toBeChecked();
  await expect(checked(/^Has code/)).toBeChecked();
  // The picture is one thing to them: neither the canvas nor the still picture below it is in the tree.
  await expect(box(page).getByRole('link')).toHaveCount(0);
});

test('tells themes apart without colour: by name, by hatch, in grey', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const map = await openMap(page);
  const themes = await map.evaluate(({ explorer }) => {
    const { graph, drawn } = explorer;
    const named = new Set(drawn.labels.map(({ node }) => graph.id(node)));
    return graph.data.themes.map(({ id, name }) => ({ name, isNamed: named.has(`theme:${id}`) }));
  });
  const legend = page.locator('.map-legend fieldset').last();
  for (const { name, isNamed } of themes) {
    const row = legend.getByRole('listitem').filter({ hasText: name });
    expect(isNamed || (await row.locator('.map-key-hatch').count()) > 0).toBe(true);
  }
  const hatches = await legend
    .locator('.map-key')
    .evaluateAll((keys) => keys.map((key) => key.querySelector('.map-key-hatch')?.getAttribute('d')));
  expect(new Set(hatches).size).toBe(themes.length);

  // Bare land of each theme in grey: the lines of a land are its own wherever they begin, and no other's.
  const lands = (await map.evaluate(greyPatches)).map(likest);
  for (const land of lands) {
    expect(land.gap).toBeLessThan(0.3);
    for (const other of lands) if (other !== land) expect(unlike(land.one, other.one)).toBeGreaterThan(1.5);
  }
});

test('tells lines apart without colour: each has a dash or an arrow of its own', async ({ page }) => {
  const map = await openMap(page, 'map/?edges=citation,names,topic,related');
  const keys = await lineKeys(page);
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(keys.length);
  const drawn = await map.evaluate(({ explorer }) => {
    const strokes: string[] = [];
    const painter = explorer.newPainter(document.createElement('canvas').getContext('2d'));
    painter.segments = (_ends, { dash }) => void strokes.push(String(dash ?? 'none'));
    painter.arrows = () => void strokes.push('arrow');
    explorer.paint(painter, explorer.view.camera());
    // The squares of the sheet come first, fainter than any line of the map.
    return strokes.slice(1);
  });
  expect(drawn).toHaveLength(4);
  expect(new Set(drawn).size).toBe(drawn.length);
});

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const path of ['map/', 'map/?focus=galore', 'map/embed/?focus=galore'])
  test(`/${path} fits 320 px, with wider spaces in its text too`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await scrollsSideways(page)).toBe(false);
    await mounted(page);
    await expect(page.locator('gazetteer-map')).toHaveClass(/exploring/);
    expect(await scrollsSideways(page)).toBe(false);
    // Through the style sheets of the page itself: it allows none that a test adds.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, spacing);
    expect(await scrollsSideways(page)).toBe(false);
    const cut = await page.locator('gazetteer-map').evaluate((host) =>
      [...host.querySelectorAll<HTMLElement>('button, summary, label, legend, h2, h3, p, a, output')]
        .filter(
          (part) => part.checkVisibility() && part.closest('.visually-hidden, .map-live, .map-svg') === null,
        )
        .filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline',
        )
        .map((part) => part.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

const looks = [
  ['map/?focus=galore', 390],
  ['map/?focus=galore', 1440],
  ['map/embed/?focus=galore', 390],
] as const;

for (const [path, width] of looks)
  test(`axe finds nothing wrong on /${path}, ${String(width)} px, in any colours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openMap(page, path);
    await expect(panel(page).locator('.map-evidence').first()).toBeVisible();
    expect(await wrongInAnyColours(page)).toEqual([]);
  });

for (const [path, width] of looks)
  test(`targets of /${path} are 24 by 24 px or stand apart, at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openMap(page, path);
    await page.locator('gazetteer-map summary').evaluateAll((all) => {
      for (const summary of all) summary.parentElement?.setAttribute('open', '');
    });
    expect(await page.evaluate(tooSmall)).toEqual([]);
  });
