import type { Page } from '@playwright/test';

/** What the walk keeps in the page. */
interface Walk {
  /** All that Tab stops at, in the order of the document. */
  stops: () => (HTMLElement | SVGElement)[];
  told: (element: unknown) => string;
  /** Where focus went since it was emptied. */
  reached: unknown[];
}

declare global {
  interface Window {
    walk: Walk;
  }
}

/** Runs in the page. */
function prepare(): void {
  const told = (element: unknown): string =>
    element instanceof Element ? element.outerHTML.slice(0, 160) : 'nothing';
  const stops = (): (HTMLElement | SVGElement)[] =>
    [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, input[type="hidden"]') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
  window.walk = { stops, told, reached: [] };
  addEventListener('focusin', ({ target }) => window.walk.reached.push(target));
}

/**
 * Focuses stops by script, of those that look alike the first three and the last. Each must then be in the window and covered
 * by nothing (WCAG 2.4.11), and look otherwise than before (2.4.7). Runs in the page, after a key was pressed: else the browser
 * takes a script's focus for a pointer's.
 * @returns what is wrong
 */
function wrongStops(): string[] {
  const { stops, told } = window.walk;
  const all = stops();
  const alike = new Map<string, typeof all>();
  for (const stop of all) {
    const parts = [stop, stop.parentElement, stop.closest('header, nav, aside, footer, main')];
    const kind = parts.map((part) => `${part?.tagName ?? ''}.${part?.getAttribute('class') ?? ''}`).join(' ');
    alike.set(kind, [...(alike.get(kind) ?? []), stop]);
  }
  const tried = [...alike.values()].flatMap((some) => [...new Set([...some.slice(0, 3), ...some.slice(-1)])]);

  const styleOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    return [
      ...[style.outline, style.boxShadow, style.background, style.border, style.color],
      ...[style.textDecoration, style.stroke, style.strokeWidth, style.fill, style.content],
    ].join();
  };
  const look = (stop: Element): string =>
    [...stop.querySelectorAll('*'), stop, ...(stop.parentElement ? [stop.parentElement] : [])]
      .map((part) => styleOf(part))
      .concat(styleOf(stop, '::before'), styleOf(stop, '::after'))
      .join('|');
  const hasRing = (stop: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const shows = (stop: Element, found: Element | null): boolean =>
    found !== null &&
    (stop.contains(found) || found.contains(stop) || found.closest('label')?.contains(stop) === true);
  // Places inside the part of a box that lies in the window.
  const places = (from: number, to: number, most: number): number[] => {
    const [first, last] = [Math.max(from, 0), Math.min(to, most)];
    return last - first < 1 ? [] : [first + 0.5, (first + last) / 2, last - 0.5];
  };
  const isSeen = (stop: Element): boolean =>
    [stop, ...stop.querySelectorAll('text, circle, rect, path')]
      .flatMap((part) => [...part.getClientRects()])
      .some(({ left, right, top, bottom }) =>
        places(left, right, innerWidth).some((x) =>
          places(top, bottom, innerHeight).some((y) => shows(stop, document.elementFromPoint(x, y))),
        ),
      );

  const wrong = all.filter((stop) => stop.tabIndex > 0).map((stop) => `leaves the order: ${told(stop)}`);
  for (const stop of tried) {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) activeElement.blur();
    const before = look(stop);
    stop.focus();
    if (document.activeElement !== stop) wrong.push(`takes no focus: ${told(stop)}`);
    else if (!hasRing(stop) && look(stop) === before) wrong.push(`looks as before: ${told(stop)}`);
    else if (!isSeen(stop)) wrong.push(`is not seen: ${told(stop)}`);
  }
  return wrong;
}

/** So many stops are walked by key, from the top and up to the end. */
const [atFirst, atLast] = [25, 5];

/** Presses Tab, and says where focus went elsewhere than to the stops from this one on. */
async function tab(page: Page, times: number, from: number): Promise<string[]> {
  await page.evaluate(() => (window.walk.reached = []));
  for (let i = 0; i < times; i += 1) await page.keyboard.press('Tab');
  return page.evaluate(
    ([from, times]) => {
      const { stops, told, reached } = window.walk;
      const expected = stops().slice(from, from + times);
      return expected.flatMap((stop, i) =>
        reached[i] === stop ? [] : [`Tab leads to ${told(reached[i])}, not to ${told(stop)}`],
      );
    },
    [from, times] as const,
  );
}

/**
 * Walks a page that was just opened by the Tab key, from the top and up to its end in the footer. What lies between is focused by
 * script.
 * @returns what is wrong: a stop out of the order of the document, a trap, an end elsewhere, a focus that is hidden or not shown
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(prepare);
  const wrong = await tab(page, atFirst, 0);
  const last = await page.evaluate((few) => {
    const stops = window.walk.stops();
    stops.at(-few)?.focus();
    return { place: stops.length - few, inFooter: stops.at(-1)?.closest('body > footer') !== null };
  }, atLast);
  if (!last.inFooter) wrong.push('the last stop is not in the footer');
  wrong.push(...(await tab(page, atLast - 1, last.place + 1)));
  return [...wrong, ...(await page.evaluate(wrongStops))];
}
