import { box, count, papers } from './search-page.ts';
import { expect, test } from './support.ts';

/** An event of a trace of Chromium; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

test('the index is fetched only when a reader shows intent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\.json$|worker/.test(path))).toEqual([]);
  await box(page).focus();
  await expect
    .poll(() => asked.filter((path) => /\/search\/(index|core|more)[^/]*\.json$/.test(path)).length)
    .toBe(3);
  expect(asked.filter((path) => /\/text-/.test(path))).toEqual([]);
});

test('where there are no workers, the page answers itself', async ({ page }) => {
  await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
  await page.goto('search/?q=galroe');
  await expect(papers(page).first().getByRole('link').first()).toHaveText(/^GaLore/);
});

test('where the worker cannot be had, what was asked of it is answered all the same', async ({ page }) => {
  await page.route(/worker-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('search/');
  await box(page).pressSequentially('galroe');
  await expect(papers(page).first().getByRole('link').first()).toHaveText(/^GaLore/);
  await expect(papers(page).first().locator('.search-sentence mark').first()).toHaveText('GaLore');
});

test('an index that cannot be had is said, and had at the next letter', async ({ page }) => {
  let broken = true;
  await page.route(/\/search\/index\.json$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('search/');
  await box(page).fill('galor');
  await expect(count(page)).toContainText('could not be loaded');
  broken = false;
  await box(page).pressSequentially('e');
  await expect(papers(page).first()).toContainText('GaLore');
});

test('typing never blocks the page for 50 ms', async ({ page, browser }) => {
  await page.goto('search/', { waitUntil: 'networkidle' });
  await box(page).focus();
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await box(page).pressSequentially('memory efficient training of large', { delay: 60 });
  await expect(papers(page).first().locator('.search-sentence').first()).toBeVisible();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => [pid, tid].join();
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  // What the thread itself took: other programs may keep it waiting.
  const tasks = traceEvents
    .filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  expect(tasks.length).toBeGreaterThan(100);
  console.log(`longest task while typing: ${Math.max(...tasks).toFixed(1)} ms`);
  expect(Math.max(...tasks)).toBeLessThan(50);
});

test('nothing that is on the screen moves when a late answer comes', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => moved.push(JSON.stringify(entry))),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  // Late enough for the page to say that it waits.
  await page.context().route('**/search/core.*', async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('search/?q=kv+cache');
    await expect(papers(page).nth(9)).toBeAttached();
    await page.waitForTimeout(300); // a shift is told with the frame after it
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
  }
});
