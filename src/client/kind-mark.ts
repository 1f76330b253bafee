import { kindMarks, markSize, type MarkedKind } from '../lib/kind-marks.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The sign of a kind as `KindMark.astro` draws it, for what a script draws. */
export function kindMark(kind: MarkedKind): SVGSVGElement {
  const made = document.createElementNS(svg, 'svg');
  made.setAttribute('class', 'kind-mark');
  made.setAttribute('viewBox', `0 0 ${String(markSize)} ${String(markSize)}`);
  made.setAttribute('aria-hidden', 'true');
  const { line, fill } = kindMarks[kind];
  for (const [d, look] of [
    [line, ''],
    [fill, 'filled'],
  ] as const) {
    if (d === undefined) continue;
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', look);
    made.append(path);
  }
  return made;
}
