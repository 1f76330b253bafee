import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './effects/find-browser.ts';
import { commandEnvironment } from './effects/environment.ts';
import { serve } from './effects/serve.ts';

// npm run screenshots [-- FOLDER [PATH …]]: every kind of page of the built site, two widths, two themes.
const [folder = 'screenshots', ...wanted] = process.argv.slice(2);
const kinds = [
  '',
  'topics/',
  'topics/kv-cache/',
  'tours/',
  'tours/how-the-kv-cache-got-small/',
  'papers/',
  'papers/galore/',
  'works/',
  'works/lora/',
  'works/llama-2/',
  'glossary/',
  'authors/',
  'authors/beidi-chen/',
  'results/',
  'results/memory/',
  'hardware/',
  'compare/',
  'compare/?papers=kivi,rotatekv',
  'compare/?papers=kivi,rotatekv,minicache,galore',
  'search/?q=galroe',
  'map/',
  'map/table/',
  'map/table/memory/',
  'map/lineage/',
  'changes/',
  'about/',
  'api/',
  'offline/',
  'nowhere/',
];
const { outDir, base } = commandEnvironment();
const { server, url } = await serve(outDir, base, 0);
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    for (const path of wanted.length > 0 ? wanted : kinds) {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: false });
      if (width === 1440 && colorScheme === 'light')
        await page.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`Screenshots written to ${folder}.`);
