import { expect, test as base, type Page } from '@playwright/test';

export { kinds } from '../../scripts/effects/page-kinds.ts';

export const based = process.env['GAZETTEER_BASED'] ?? 'http://localhost:4322/some-repo/';
export const hostile = process.env['GAZETTEER_HOSTILE'] ?? 'http://localhost:4323/';

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
