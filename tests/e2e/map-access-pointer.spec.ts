import { expect, test } from './support.ts';
import { chosen, finder, live, openMap, panel, placeOf, viewport } from './map-page.ts';

// WCAG 2.2: 1.4.13, 2.2.2, 2.5.1, 2.5.7, 2.5.8, 4.1.3 on the map.

test('one press at a time is enough: zoom, move, choose, filter years, find a way', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const map = await openMap(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Zoom in');
  await press('Zoom in');
  const near = await viewport(map);
  expect(near?.zoom).toBeGreaterThan(2);
  await press('Zoom out');
  const out = await viewport(map);
  expect(out?.zoom).toBeLessThan(near?.zoom ?? 0);
  for (const [name, axis, sign] of [
    ['Move left', 'x', -1],
    ['Move right', 'x', 1],
    ['Move up', 'y', -1],
    ['Move down', 'y', 1],
  ] as const) {
    const before = await viewport(map);
    await press(name);
    const after = await viewport(map);
    expect(((after?.[axis] ?? 0) - (before?.[axis] ?? 0)) * sign).toBeGreaterThan(10);
  }
  await press('Whole map');
  expect(await viewport(map)).toBeNull();

  const topic = await placeOf(map, 'topic:quantization');
  await page.mouse.click(topic.x, topic.y);
  await expect.poll(() => chosen(page)).toBe('topic:quantization');
  await press('Clear');
  await expect.poll(() => chosen(page)).toBeNull();

  const bar = page.locator('.map-years [data-year="2024"]');
  await bar.click();
  await expect(page).toHaveURL(/years=2024\.\.2024/);
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2024');
  await press('Clear the filters');
  await expect(page).not.toHaveURL(/years=/);
  await expect(page.getByRole('button', { name: 'Clear the filters' })).toBeFocused();
  await bar.click();
  await expect(page).toHaveURL(/years=2024\.\.2024/);
  await bar.click();
  await expect(page).not.toHaveURL(/years=/);

  await press('Whole map');
  await finder(page).fill('galore');
  await page.getByRole('option', { name: /^GaLore/ }).click();
  await panel(page).getByRole('button', { name: 'How is it related to…' }).click();
  const spam = await placeOf(map, 'spam');
  await page.locator('.map-canvas').scrollIntoViewIfNeeded();
  await page.mouse.click(spam.x, spam.y);
  await expect.poll(() => chosen(page)).toBe('galore,spam');
  await expect(panel(page).locator('.map-chosen')).toHaveText('How are GaLore and SPAM related?');
});

test('the embedded map moves by presses, is described and leads to the tables', async ({ page }) => {
  const map = await openMap(page, 'map/embed/');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await viewport(map);
  await page.getByRole('button', { name: 'Move right' }).click();
  expect((await viewport(map))?.x).toBeGreaterThan(before?.x ?? 0);
  await expect(page.getByRole('application')).toHaveAccessibleDescription(
    /tables hold the same.*By keyboard/,
  );
  await expect(page.getByRole('link', { name: 'As tables' })).toHaveAttribute('href', /map\/table\/$/);
});

test('a mark is hit 11 pixels beside its edge', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  // Without lines, which take what is pressed on them.
  const map = await openMap(page, 'map/?edges=none');
  const middle = await map.evaluate(({ explorer }) => {
    const { width, height } = explorer.graph.data;
    return { x: width / 2, y: height / 2, zoom: 3 };
  });
  // Drawn at once: a press in the same frame would still meet the lines of what was chosen.
  const look = () =>
    map.evaluate((mounted, at) => {
      mounted.clear();
      mounted.explorer.view.show(at);
      mounted.explorer.drawNow();
    }, middle);
  await look();
  // Of each kind a mark, and points beside it that are far from all others.
  const targets = await map.evaluate(({ explorer }) => {
    explorer.drawNow();
    const { graph, drawn } = explorer;
    const { scale, left, top, width } = explorer.view.camera();
    const frame = explorer.canvas.getBoundingClientRect();
    const marks = drawn.nodes
      .filter((node) => graph.kind(node) !== 'theme')
      .map((node) => ({
        id: graph.id(node),
        x: (graph.data.x[node] ?? 0) * scale + left,
        y: (graph.data.y[node] ?? 0) * scale + top,
        // As large as it was laid out: 0.7 pixels to a unit.
        far: (graph.data.size[node] ?? 0) * 0.7 + 11,
      }));
    return ['topic', 'work', 'paper'].map((kind) =>
      marks
        .filter(({ id, x, y }) => id.startsWith(kind) && x > 40 && y > 40 && x < width - 40 && y < 450)
        .flatMap(({ id, x, y, far }) => {
          const points = [
            [far, 0],
            [-far, 0],
            [0, far],
            [0, -far],
          ].map(([dx = 0, dy = 0]) => [x + dx, y + dy]);
          const isLone = marks.every(
            (other) =>
              other.id === id ||
              points.every(([px = 0, py = 0]) => Math.hypot(other.x - px, other.y - py) > 32),
          );
          return isLone
            ? [{ id, points: points.map(([px = 0, py = 0]) => ({ x: px + frame.left, y: py + frame.top })) }]
            : [];
        })
        .at(0),
    );
  });
  for (const target of targets) {
    expect(target).toBeDefined();
    for (const { x, y } of target?.points ?? []) {
      await page.mouse.click(x, y);
      await expect.poll(() => chosen(page)).toBe(target?.id.replace('paper:', ''));
      await look();
    }
  }
});

test('what pointing shows stays while the pointer is on it, covers nothing, and goes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  const map = await openMap(page, 'map/');
  const labels = () =>
    map.evaluate(({ explorer }) => {
      explorer.drawNow();
      return explorer.drawn.labels;
    });
  // A paper whose name the whole map does not show.
  const found = await map.evaluate(({ explorer }) => {
    const named = new Set(explorer.drawn.labels.map(({ node }) => node));
    const { graph } = explorer;
    const { scale, left, top } = explorer.view.camera();
    const frame = explorer.canvas.getBoundingClientRect();
    for (const node of explorer.drawn.nodes) {
      const x = (graph.data.x[node] ?? 0) * scale + left;
      const y = (graph.data.y[node] ?? 0) * scale + top;
      if (graph.kind(node) !== 'paper' || named.has(node) || y > 450 || y < 100 || x < 200) continue;
      explorer.hover(node);
      explorer.drawNow();
      const label = explorer.drawn.labels.find((box) => box.node === node);
      explorer.hover(null);
      explorer.drawNow();
      if (
        label &&
        explorer.at((label.left + label.right) / 2, (label.top + label.bottom) / 2, false).node === null
      )
        return { node, x: x + frame.left, y: y + frame.top, left: frame.left, top: frame.top };
    }
    return null;
  });
  if (found === null) throw new Error('no paper without a name');
  const before = await labels();
  await page.mouse.move(found.x, found.y);
  const pointed = await labels();
  const name = pointed.find(({ node }) => node === found.node);
  expect(name).toBeDefined();
  // The other names are all still there, and none is touched.
  for (const other of before) {
    expect(pointed).toContainEqual(other);
    const isApart =
      other.right <= (name?.left ?? 0) ||
      other.left >= (name?.right ?? 0) ||
      other.bottom <= (name?.top ?? 0) ||
      other.top >= (name?.bottom ?? 0);
    expect(isApart).toBe(true);
  }
  // To where the name is nearest, then along it.
  const [left, right, top] = [name?.left ?? 0, name?.right ?? 0, (name?.top ?? 0) + found.top + 3];
  const nearest = Math.max(left + 2, Math.min(right - 2, found.x - found.left)) + found.left;
  await page.mouse.move(nearest, top, { steps: 4 });
  await page.mouse.move(found.left + (left + right) / 2, top, { steps: 8 });
  expect((await labels()).some(({ node }) => node === found.node)).toBe(true);
  await page.keyboard.press('Escape');
  expect((await labels()).some(({ node }) => node === found.node)).toBe(false);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`nothing is drawn while nothing is asked, ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    const map = await openMap(page, 'map/?focus=galore');
    const drawn = await map.evaluate(async ({ explorer }) => {
      const still = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
      await still(300);
      const context = explorer.canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      // Every frame begins with an empty ground.
      const fill = context.fillRect.bind(context);
      let frames = 0;
      context.fillRect = (...area) => {
        frames += 1;
        fill(...area);
      };
      await still(1000);
      const idle = frames;
      explorer.view.by(1.5);
      await still(300);
      const asked = frames - idle;
      await still(300);
      return { idle, asked: asked > 0, after: frames - idle - asked };
    });
    expect(drawn).toEqual({ idle: 0, asked: true, after: 0 });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

test('how many papers are shown is told politely, once a change', async ({ page }) => {
  await openMap(page);
  await expect(live(page)).toHaveAttribute('aria-live', 'polite');
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const region of document.querySelectorAll('gazetteer-map :is([aria-live], [role="status"], output)'))
      new MutationObserver(() => told.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const told = () => page.evaluate(() => (window as Window & { told?: string[] }).told?.splice(0));
  await page.getByRole('checkbox', { name: /^Memory/ }).check();
  await expect(live(page)).toHaveText(/^\d+ of \d+ papers shown\.$/);
  expect(await told()).toEqual([await live(page).textContent()]);
  await page.getByLabel('From', { exact: true }).selectOption('2024');
  expect(await told()).toEqual([await live(page).textContent()]);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  expect(await told()).toEqual(['All 259 papers shown.']);
});
