import type { MapColours, Rgb } from '../../lib/map/colours.ts';

const themes = 8;

/** The colours that the page has just now: they are variables of its style sheets, and differ by day and night. */
export function readColours(host: HTMLElement): MapColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Where a system sets all colours, it would answer for each with that of text (styles/forced-colors.css).
  probe.className = 'drawn-colours';
  host.append(probe);
  const read = (name: string): Rgb => {
    probe.style.color = `var(--${name}, currentcolor)`;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b];
  };
  const colours: MapColours = {
    surface: read('surface'),
    text: read('text'),
    muted: read('muted'),
    edge: read('edge'),
    accent: read('accent'),
    themes: Array.from({ length: themes }, (_, i) => read(`theme-${String(i + 1)}`)),
  };
  probe.remove();
  return colours;
}

/** The families of letters of the page. */
export function readFonts(): { serif: string; sans: string } {
  const style = getComputedStyle(document.documentElement);
  const family = (name: string, other: string): string => style.getPropertyValue(name).trim() || other;
  return { serif: family('--display', 'Georgia, serif'), sans: family('--sans', 'sans-serif') };
}

/** Calls back when the page changes between light and dark, or to colours of the reader's system. */
export function watchColours(changed: () => void, signal: AbortSignal): void {
  for (const asked of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(asked).addEventListener('change', changed, { signal });
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => watcher.disconnect());
}
