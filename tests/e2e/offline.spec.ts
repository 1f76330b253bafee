import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { box, papers } from './search-page.ts';
import { based, expect, policed as test } from './support.ts';

test.use({ serviceWorkers: 'allow' });

/** A host of the built site that can fall silent, and answer with another build. */
class Host {
  change = (_path: string, text: string): string => text;
  private server: Server;

  private constructor(site: string) {
    this.server = createServer((request, response) => {
      const path = request.url ?? '/';
      void fetch(new URL(path, site)).then(async (answer) => {
        const type = answer.headers.get('Content-Type') ?? '';
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
        response.end(/html|javascript/.test(type) ? this.change(path, body.toString()) : body);
      });
    });
  }

  /** @returns the host, and the address of the site at it */
  static async of(site: string): Promise<{ host: Host; home: string }> {
    const host = new Host(site);
    await new Promise<void>((done) => host.server.listen(0, 'localhost', done));
    const { port } = host.server.address() as AddressInfo;
    return { host, home: `http://localhost:${port}${new URL(site).pathname}` };
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** Visits the home page, and waits until the worker has kept what it keeps. */
async function visit(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
  });
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('after one visit of the home page the site is read without a network', async ({ page, context }) => {
  const { host, home } = await Host.of(based);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await visit(page, home);
  host.stop();
  await context.setOffline(true);

  await page.goto(home);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'KV cache', exact: true }).first().click();
  await expect(page).toHaveURL(`${home}topics/kv-cache/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('KV cache');

  await page.goto(`${home}search/`);
  await box(page).pressSequentially('galroe');
  await expect(papers(page).first().locator('.search-sentence')).toContainText('GaLore');

  await page.goto(`${home}map/?focus=galore`);
  await expect(page.locator('gazetteer-map canvas').first()).toBeVisible();
  await expect(page.locator('.map-selection')).toContainText('GaLore');

  const missing = await page.goto(`${home}papers/galore/?from=map`);
  expect(missing?.status()).toBe(503);
  await expect(page.getByText('This page could not be loaded')).toBeVisible();
  await expect(page.locator('.offline-missing code')).toHaveText(/\/papers\/galore\/$/);
  const told = page.locator('offline-keeper output');
  await expect(told).toHaveText(/^Kept in this browser: \d+ files, [\d,]+ KB\.$/);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(told).toContainText('Nothing is kept in this browser.');
  expect(await cacheNames(page)).toEqual([]);
  expect(thrown).toEqual([]);
});

test('a new build takes the place of the old one, with the pages that were visited', async ({ page }) => {
  const { host, home } = await Host.of(process.env['GAZETTEER_SITE'] ?? 'http://localhost:4321/');
  await visit(page, home);
  await page.goto(`${home}papers/galore/`);
  const [before = ''] = await cacheNames(page);
  host.change = (path, text) =>
    path === '/sw.js'
      ? text.replace(/"build":"\w+"/, '"build":"another"')
      : text.replace('<h1', '<h1 title="edited"');
  await page.goto(`${home}topics/`);
  await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual([expect.stringMatching(/another$/)]);
  expect(before).not.toContain('another');
  // Its answer is kept after the page has it.
  const galore = (): Promise<boolean> =>
    page.evaluate(
      async (url) => ((await (await caches.match(url))?.text()) ?? '').includes('title="edited"'),
      `${home}papers/galore/`,
    );
  await expect.poll(galore).toBe(true);
  host.stop();
  await page.goto(`${home}papers/galore/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('title', 'edited');
});
