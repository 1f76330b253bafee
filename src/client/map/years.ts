/** The year of the bar under a point. */
function yearAt(bars: HTMLElement, clientX: number): number | null {
  const all = [...bars.querySelectorAll<SVGGElement>('[data-year]')];
  const at = all.find((bar) => bar.getBoundingClientRect().right >= clientX) ?? all.at(-1);
  return at === undefined ? null : Number(at.dataset.year);
}

/**
 * Brushes years: a press on a bar takes that year, a drag all that it passes, a press on the only year taken lets it go.
 * Who does not point has the two lists beside it.
 */
export function listenToYears(
  bars: HTMLElement,
  take: (years: [number, number] | null) => void,
  signal: AbortSignal,
): void {
  let start: number | null = null;
  let only: number | null = null;
  const drag = (clientX: number): [number, number] | null => {
    const now = yearAt(bars, clientX);
    return start === null || now === null ? null : [Math.min(start, now), Math.max(start, now)];
  };
  bars.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      start = yearAt(bars, event.clientX);
      only = onlyYear(bars);
      bars.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  bars.addEventListener(
    'pointermove',
    (event) => {
      const years = drag(event.clientX);
      if (years !== null && years[0] !== years[1]) take(years);
    },
    { signal },
  );
  bars.addEventListener(
    'pointerup',
    (event) => {
      const years = drag(event.clientX);
      start = null;
      if (years === null) return;
      take(years[0] === years[1] && years[0] === only ? null : years);
    },
    { signal },
  );
  bars.addEventListener('pointercancel', () => (start = null), { signal });
}

/** The year taken where it is one alone, however it was taken. */
function onlyYear(bars: HTMLElement): number | null {
  const left = [...bars.querySelectorAll<SVGGElement>('[data-year]:not(.out)')];
  return left.length === 1 ? Number(left[0]?.dataset.year) : null;
}

/** Shows which bars are taken; null: all of them. */
export function markYears(host: HTMLElement, years: [number, number] | null): void {
  for (const bar of host.querySelectorAll<SVGGElement>('[data-year]')) {
    const year = Number(bar.dataset.year);
    bar.classList.toggle('out', years !== null && (year < years[0] || year > years[1]));
  }
}
