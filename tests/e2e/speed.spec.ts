import { expect, test } from './support.ts';

declare global {
  interface Window {
    /** What moved on its own since the page began to come. */
    moved?: string[];
  }
}

/** What gets its controls, counts or words from scripts. */
const everywhere = [
  '',
  'topics/kv-cache/?sort=name&in=first',
  'papers/galore/',
  'results/?kind=memory&year=2024',
  'list/',
  'search/',
  'map/',
  'offline/',
];
const screens = [
  { width: 390, height: 844, paths: everywhere },
  { width: 1440, height: 900, paths: everywhere },
];

test('nothing moves while a page comes and its scripts come late, on a phone and on a desk', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const moved: string[] = (window.moved = []);
    const note = (
      entry: PerformanceEntry & { hadRecentInput?: boolean; sources?: { node?: Node }[] },
    ): void => {
      if (entry.hadRecentInput) return;
      const nodes = (entry.sources ?? []).map(({ node }) =>
        node instanceof Element ? `${node.tagName}.${node.getAttribute('class') ?? ''}` : node?.nodeName,
      );
      moved.push(nodes.join(', '));
    };
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 60));
    await route.continue();
  });
  for (const { width, height, paths } of screens) {
    await page.setViewportSize({ width, height });
    for (const path of paths) {
      await page.goto(path);
      // What scripts do once they are there is painted.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
      expect([width, path, await page.evaluate(() => window.moved)]).toEqual([width, path, []]);
    }
  }
});

test('the page behind a link is fetched as a reader rests on it; files are not', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('papers/galore/');
  const file = page.getByRole('main').getByRole('link', { name: 'BibTeX', exact: true });
  await file.hover();
  // Longer than one rests on a page before it is fetched.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  const topic = page.getByRole('main').getByRole('link', { name: 'Memory-efficient training' }).first();
  await topic.hover();
  await expect.poll(() => asked.at(-1)).toMatch(/\/topics\/memory-efficient-training\/$/);
  expect(asked.filter((path) => path.endsWith('.bib'))).toEqual([]);
});
