import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose answer hangs on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in the page itself. No page has frames from elsewhere. */
async function wrong(page: Page, rules?: string[]): Promise<string[][]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const all = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };
  const { violations } = await (rules ? axe.withRules(rules) : axe.options(all)).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
}

/** Takes further rows out of long tables and lists: they are drawn by the same lines of code. Runs in the page. */
export function shorten(): void {
  const further = 'tbody > tr:nth-child(n + 10), ul > li:nth-child(n + 25), ol > li:nth-child(n + 25)';
  for (const row of document.querySelectorAll(further)) row.remove();
}

/** Chromium tells the fill of letters by the colour that the page asked for, where the system's is drawn. Runs in the page. */
function tellDrawnColours(): void {
  const style = CSSStyleDeclaration.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { getPropertyValue } = style;
  style.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

/** What axe finds wrong in light, in dark, and in the colours of a system. */
export async function wrongInAnyColours(page: Page): Promise<string[][]> {
  const found = await wrong(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await wrong(page, ofColours)));
  await page.evaluate(tellDrawnColours);
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await wrong(page, ofColours)));
  return found;
}
