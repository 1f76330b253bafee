import { expect, test as base, type Page } from '@playwright/test';

export const based = process.env['GAZETTEER_BASED'] ?? 'http://localhost:4322/some-repo/';
export const hostile = process.env['GAZETTEER_HOSTILE'] ?? 'http://localhost:4323/';

/** One address of every kind of page. */
export const kinds = [
  '',
  'topics/',
  'topics/kv-cache/',
  'topics/kv-cache/?sort=name&in=first',
  'tours/',
  'tours/how-the-kv-cache-got-small/',
  'papers/',
  'papers/galore/',
  'papers/h2o/',
  'works/',
  'works/lora/',
  'works/llama-2/',
  'glossary/',
  'authors/',
  'authors/beidi-chen/',
  'results/',
  'results/?kind=memory&year=2024',
  'results/memory/',
  'hardware/',
  'list/',
  'compare/',
  'compare/?papers=kivi,rotatekv,minicache',
  'search/',
  'search/?q=galroe',
  'search/?q=kv+cache&topic=-quantization&year=2024,2025',
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

declare global {
  interface Window {
    violations?: string[];
  }
}

/** Every test fails when the page breaks its Content-Security-Policy, throws, or opens a dialog. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(`thrown: ${error.message}`));
      page.on('dialog', (dialog) => {
        wrong.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()))
          wrong.push(`console: ${message.text()}`);
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether the page can be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
