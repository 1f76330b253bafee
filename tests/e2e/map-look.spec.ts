import { chosen, live, mounted, openMap, panel, viewport } from './map-page.ts';
import { expect, test } from './support.ts';

// What a first look says, and what a press on it does.
test.use({ viewport: { width: 1440, height: 1000 } });

test('a first look names all topics, the works named most, and both ends of every citation', async ({
  page,
}) => {
  const map = await openMap(page);
  const unnamed = await map.evaluate(({ explorer }) => {
    const { graph, drawn } = explorer;
    const named = new Set(drawn.labels.map(({ node }) => node));
    const count = new Map<number, number>();
    for (let edge = 0; edge < graph.edgeCount; edge += 1)
      if (graph.type(edge) === 'names') {
        const work = graph.target[edge] ?? 0;
        count.set(work, (count.get(work) ?? 0) + 1);
      }
    const works = [...count].sort((a, b) => b[1] - a[1]).slice(0, 8);
    const wanted = [
      ...drawn.nodes.filter((node) => ['theme', 'topic'].includes(graph.kind(node))),
      ...works.map(([node]) => node),
      ...drawn.edges.flatMap((edge) => [graph.source[edge] ?? 0, graph.target[edge] ?? 0]),
    ];
    return [...new Set(wanted)].filter((node) => !named.has(node)).map((node) => graph.label(node));
  });
  // A crowded place may cost a few their names, and the frame with its letters takes room; the zoom gives them back.
  expect(unnamed.length).toBeLessThanOrEqual(3);
});

test('a press anywhere on an arrow chooses it, unless a mark lies there', async ({ page }) => {
  const map = await openMap(page);
  const wrong = await map.evaluate(({ explorer }) => {
    const { graph, drawn } = explorer;
    const { scale, left, top } = explorer.view.camera();
    const found: string[] = [];
    for (const edge of drawn.edges) {
      const end = (node: number): [number, number] => [
        (graph.data.x[node] ?? 0) * scale + left,
        (graph.data.y[node] ?? 0) * scale + top,
      ];
      const [[x1, y1], [x2, y2]] = [end(graph.source[edge] ?? 0), end(graph.target[edge] ?? 0)];
      const [bx, by] = [(x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12];
      for (const t of [0.3, 0.4, 0.5, 0.6, 0.7]) {
        const at = (a: number, b: number, c: number): number =>
          (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
        const spot = explorer.at(at(x1, bx, x2), at(y1, by, y2), false);
        if (spot.edge === null && spot.node === null) found.push(graph.edgeId(edge));
        if (spot.edge !== null && graph.type(spot.edge) !== 'citation') found.push(graph.edgeId(spot.edge));
        if (spot.node !== null) found.push('mark');
      }
    }
    return found;
  });
  expect(wrong.filter((one) => one !== 'mark')).toEqual([]);
  // Of 70 points few lie on a mark that the line passes.
  expect(wrong.length).toBeLessThan(14);
});

test('a press on bare land chooses its topic, and Start again brings the first look back', async ({
  page,
}) => {
  const map = await openMap(page, 'map/?theme=memory,inference&edges=citation,names');
  const at = await map.evaluate(({ explorer }) => {
    const { width, height } = explorer.view.camera();
    const frame = explorer.canvas.getBoundingClientRect();
    for (let y = 20; y < Math.min(height, 500); y += 7)
      for (let x = 20; x < width; x += 7) {
        const { node, edge } = explorer.at(x, y, false);
        const land = explorer.landAt(x, y);
        if (node === null && edge === null && land !== null && explorer.graph.kind(land) === 'topic')
          return { x: x + frame.left, y: y + frame.top, id: explorer.graph.id(land) };
      }
    throw new Error('no bare land');
  });
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => chosen(page)).toBe(at.id);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page).toHaveURL(/\/map\/$/);
  await expect(page.locator('.map-chosen')).toHaveCount(0);
  expect(await viewport(map)).toBeNull();
  await expect(page.getByRole('checkbox', { name: /^Memory/ })).not.toBeChecked();
});

for (const address of [
  'focus=galore',
  'focus=flashattention',
  'edge=citation:spam--galore',
  'path=spam,lora',
])
  test(`?${address} shows all that belongs to it, and moves nothing on the page`, async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) + value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`map/?${address}`);
    await expect(panel(page).locator('.map-evidence').first()).toHaveText(/./);
    const map = await mounted(page);
    const outside = await map.evaluate(({ explorer }) => {
      const { graph, drawn } = explorer;
      const { scale, left, top, width, height } = explorer.view.camera();
      const lit = drawn.nodes.filter((node) => {
        const { chosen: one } = explorer;
        return one?.kind === 'node' && graph.joined(one.node).some((joint) => joint.node === node);
      });
      return lit.filter((node) => {
        const x = (graph.data.x[node] ?? 0) * scale + left;
        const y = (graph.data.y[node] ?? 0) * scale + top;
        return x < 0 || y < 0 || x > width || y > height;
      }).length;
    });
    expect(outside).toBe(0);
    await page.waitForTimeout(300);
    expect(Number(await page.locator('html').getAttribute('data-shift'))).toBeLessThan(0.02);
    await expect(live(page)).not.toHaveText('');
  });
