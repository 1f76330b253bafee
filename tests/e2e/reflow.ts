/**
 * What a narrow window or wider text spoils: texts that lie over each other, reach beyond the edge, or are cut off by their box.
 * Runs in the page. What is drawn (SVG) and formulas are left out, as are lines that end in … by design: their words stand whole
 * elsewhere.
 */
export function spoiled(): string[] {
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const everywhere: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  const nowhere: Box = { left: 0, right: 0, top: 0, bottom: 0 };
  const both = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  const isAside = (element: Element): boolean =>
    element.closest('svg, math, option, .visually-hidden, [aria-hidden="true"]') !== null;
  const wrong: string[] = [];

  // What of an element its ancestors let be seen: all of it, but in boxes that scroll or cut.
  const seen = new Map<Element, Box>();
  const seenOf = (element: Element): Box => {
    const known = seen.get(element);
    if (known) return known;
    const around = element.parentElement ? seenOf(element.parentElement) : everywhere;
    const { overflowX, clipPath, position } = getComputedStyle(element);
    const own = element.getBoundingClientRect();
    // Clipped away: for screen readers only.
    const box = clipPath === 'none' ? own : nowhere;
    const clips = element !== document.body && (overflowX !== 'visible' || clipPath !== 'none');
    const here = clips ? both(around, box) : position === 'fixed' ? everywhere : around;
    seen.set(element, here);
    return here;
  };

  for (const box of document.querySelectorAll('body *')) {
    if (isAside(box) || box.clientWidth <= 1 || box.matches('input, select') || !box.textContent) continue;
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(box);
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') continue;
    const wide = ['hidden', 'clip'].includes(overflowX) && box.scrollWidth > box.clientWidth + 2;
    const high = ['hidden', 'clip'].includes(overflowY) && box.scrollHeight > box.clientHeight + 2;
    if (wide || high) wrong.push(`cut: ${told(box)}`);
  }

  const lines: (Box & { text: Text; of: Element })[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const of = text.parentElement;
    if (!of || !/\w/.test(text.data) || isAside(of) || !of.checkVisibility({ visibilityProperty: true }))
      continue;
    if (of.closest('details:not([open])') && !of.closest('summary')) continue;
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) {
      const box = both(line, seenOf(of));
      if (box.right - box.left > 1 && box.bottom - box.top > 1) lines.push({ ...box, text, of });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [place, a] of lines.entries()) {
    if (a.right > innerWidth + 1 || a.left < -1) wrong.push(`beyond the edge: ${told(a.of)}`);
    for (const b of lines.slice(place + 1, place + 200)) {
      // Boxes of letters are a little higher than their lines.
      if (b.top > a.bottom - 5) break;
      const over = both(a, b);
      if (b.text !== a.text && over.bottom - over.top > 5 && over.right - over.left > 3)
        wrong.push(`over each other: ${told(a.of)} and ${told(b.of)}`);
    }
  }
  return wrong;
}

/** The distances of lines, letters, words and paragraphs that a page is to bear (WCAG 1.4.12). Runs in the page. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-bottom: 2em !important }`,
  );
  document.adoptedStyleSheets.push(sheet);
}
