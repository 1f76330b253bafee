import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import type { BenchPage } from '../bench/map/pages.ts';
import { quantile } from '../bench/measure.ts';

/** What a reader of a drawn graph waits for; milliseconds. */
export interface Drawn {
  /** Work of the main thread from the address to the graph that can be used. */
  workMs: number;
  wallMs: number;
  /** While dragging: from one frame to the next, and work of the main thread for each. */
  frames: number[];
  frameWork: number[];
}

const origin = 'http://bench.invalid/';
const steps = 120;
const idleSteps = 31;
const viewport = { width: 1280, height: 800 };

/** A headless browser for measuring; @param executablePath of a Chromium */
export function openBrowser(executablePath: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'],
  });
}

/**
 * Opens a page, waits until it calls `benchReady`, and drags it about.
 * @param prepare brings the graph to where it is dragged
 * @param patience milliseconds after which the page is given up
 * @throws Error when it never becomes ready or throws
 */
export async function measureMap(
  browser: Browser,
  files: BenchPage,
  patience: number,
  prepare: (page: Page) => Promise<void>,
): Promise<Drawn> {
  const page = await browser.newPage({ viewport });
  try {
    const thrown = new Promise<never>((_, fail) => page.on('pageerror', fail));
    await page.route(`${origin}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      const contentType = /\.js$/.test(name)
        ? 'text/javascript'
        : /\.css$/.test(name)
          ? 'text/css'
          : 'text/html';
      const body = name === 'before' ? '<!doctype html><title>Before</title>' : files.get(name);
      return route.fulfill(body === undefined ? { status: 404, body: '' } : { contentType, body });
    });
    let isReady = (): void => undefined;
    const ready = new Promise<void>((done) => (isReady = done));
    await page.exposeFunction('benchReady', () => isReady());
    // A page of the same site before it, so that its process is there and its clock of work has begun.
    await page.goto(`${origin}before`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const [work, began] = [await workOf(session), performance.now()];
    await page.goto(origin, { waitUntil: 'commit' });
    await Promise.race([ready, thrown, tooLong(patience)]);
    await frame(page);
    const wallMs = performance.now() - began;
    const workMs = (await workOf(session)) - work;
    if (workMs <= 0) throw new Error('The page was drawn by another process than the one that was measured.');
    await prepare(page);
    await frame(page);
    const frames = await dragFrames(page);
    const frameWork = await dragWork(page, session);
    return { workMs, wallMs, frames, frameWork };
  } finally {
    await page.close();
  }
}

/** All tasks of the page's main thread so far: scripts, styles, layout, paint. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

function tooLong(ms: number): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(
      () => fail(new Error(`The graph could not be used within ${String(ms / 1000)} s.`)),
      ms,
    ).unref();
  });
}

/** Until the frame is drawn that holds what stands now. */
const frame = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Until the next frame begins, which is after the last was drawn. */
const nextFrame = (page: Page): Promise<unknown> => page.evaluate(() => new Promise(requestAnimationFrame));

/** A drag in small circles around the middle. */
const path = Array.from({ length: steps }, (_, i): [number, number] => [
  viewport.width / 2 + 90 * Math.sin(i / 12),
  viewport.height / 2 + 60 * (1 - Math.cos(i / 12)),
]);

/** From one frame to the next, with a step in every frame: the page makes them, since from outside some frames get none. */
function dragFrames(page: Page): Promise<number[]> {
  return page.evaluate(async (path) => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const send = (type: string, target: EventTarget, [clientX, clientY]: [number, number]): boolean =>
      target.dispatchEvent(
        new MouseEvent(type, { clientX, clientY, view: window, bubbles: true, cancelable: true }),
      );
    const begin = path[0] ?? [0, 0];
    send('mousedown', document.elementFromPoint(...begin) ?? document.body, begin);
    const times = [await frame()];
    for (const at of path) {
      send('mousemove', window, at);
      times.push(await frame());
    }
    send('mouseup', window, begin);
    return times.slice(1).map((time, i) => time - (times[i] ?? time));
  }, path);
}

/** Apart from the frames, since asking for figures is work itself: as much as it takes where nothing moves is taken off. */
async function dragWork(page: Page, session: CDPSession): Promise<number[]> {
  let before = await workOf(session);
  const step = async (): Promise<number> => {
    await nextFrame(page);
    const now = await workOf(session);
    const work = now - before;
    before = now;
    return work;
  };
  const idle: number[] = [];
  while (idle.length < idleSteps) idle.push(await step());
  const asking = quantile(idle, 0.5);
  const work: number[] = [];
  await page.mouse.move(...(path[0] ?? [0, 0]));
  await page.mouse.down();
  for (const at of path) {
    await page.mouse.move(...at);
    work.push(Math.max(0, (await step()) - asking));
  }
  await page.mouse.up();
  return work;
}
