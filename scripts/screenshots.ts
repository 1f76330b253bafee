import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './effects/find-browser.ts';
import { commandEnvironment } from './effects/environment.ts';
import { kinds } from './effects/page-kinds.ts';
import { serve } from './effects/serve.ts';

// npm run screenshots [-- FOLDER [PATH …]]: every kind of page of the built site, three widths, two themes.
const [folder = 'screenshots', ...wanted] = process.argv.slice(2);
const widths = [390, 768, 1440];
const { outDir, base } = commandEnvironment();
const { server, url } = await serve(outDir, base, 0);
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
for (const width of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
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
