import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

export { kinds } from '../../scripts/effects/page-kinds.ts';

export const based = process.env['GAZETTEER_BASED'] ?? 'http://localhost:4322/some-repo/';
export const hostile = process.env['GAZETTEER_HOSTILE'] ?? 'http://localhost:4323/';
/** Of papers with fetched reference lists. */
export const listed = process.env['GAZETTEER_LISTED'] ?? 'http://localhost:4324/';

/** Runs in every page and frame: what breaks a policy, and where, is told to the console. */
function tellOfViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    const at = sourceFile === '' ? '' : ` by ${sourceFile}:${lineNumber}`;
    console.error(`policy: ${effectiveDirective} stops ${blockedURI || 'inline'}${at} ${sample}`.trimEnd());
  });
}

/** What a browser itself says of a policy, in pages without scripts too. */
const ofPolicy = /^policy: |content security policy|violates the following/i;

/** Every test fails when any page that it opens, in whatever context, breaks its Content-Security-Policy. */
export const policed = base.extend<{ police: undefined }>({
  police: [
    async ({ browser }, use) => {
      const broken: string[] = [];
      const watch = (context: BrowserContext): void => {
        context.on('console', (message) => {
          if (ofPolicy.test(message.text()))
            broken.push(`${message.page()?.url() ?? 'worker'}: ${message.text()}`);
        });
        // A context that is closed at once needs none.
        context.addInitScript(tellOfViolations).catch(() => undefined);
      };
      browser.on('context', watch);
      for (const context of browser.contexts()) watch(context);
      await use(undefined);
      browser.off('context', watch);
      expect(broken, 'breaks of the Content-Security-Policy').toEqual([]);
    },
    { auto: true },
  ],
});

/** Every test also fails when its page throws, opens a dialog or says that something went wrong. */
export const test = policed.extend<{ watched: undefined }>({
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
