import type { Mark } from './figure.ts';

/** An axis whose ends and ticks are logarithms. */
export interface LogAxis {
  from: number;
  to: number;
  ticks: readonly { at: number; label: string }[];
}

/** A power law is a straight line: y = y0 + slope · (x − x0). */
interface Line {
  class: string;
  x: number;
  y: number;
  slope: number;
}

interface Point {
  shape: 'dot' | 'square' | 'ring';
  x: number;
  y: number;
}

export interface LogChart {
  x: LogAxis & { name: string };
  y: LogAxis;
  lines: readonly Line[];
  points: readonly Point[];
}

export const chartSize = { width: 288, height: 212 };
const plot = { left: 68, right: 264, top: 8, bottom: 170 };

/** The pieces of a drawing of `chartSize`: grid, axes, lines as far as they go, and points, at the edge where they are beyond. */
export function logChart({ x, y, lines, points }: LogChart): Mark[] {
  const across = (at: number): number => along(x, plot.left, plot.right, at);
  const up = (at: number): number => along(y, plot.bottom, plot.top, at);
  return [
    ...y.ticks.map(({ at }) => path('grid', `M${plot.left} ${up(at)}H${plot.right}`)),
    ...x.ticks.map(({ at }) => path('grid', `M${across(at)} ${plot.top}V${plot.bottom}`)),
    path('axis', `M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`),
    ...y.ticks.map(({ at, label }) => text(plot.left - 6, up(at) + 4, 'end', label)),
    ...x.ticks.map(({ at, label }) => text(across(at), plot.bottom + 17, 'middle', label)),
    text((plot.left + plot.right) / 2, plot.bottom + 36, 'middle', x.name),
    ...lines.flatMap((line) => {
      const from = Math.max(x.from, line.x + (y.from - line.y) / line.slope);
      const to = Math.min(x.to, line.x + (y.to - line.y) / line.slope);
      const at = (where: number): string => `${across(where)} ${up(line.y + line.slope * (where - line.x))}`;
      return from < to ? [path(line.class, `M${at(from)}L${at(to)}`)] : [];
    }),
    ...points.map((point) => pointMark(point.shape, across(point.x), up(point.y))),
  ];
}

function pointMark(shape: Point['shape'], x: number, y: number): Mark {
  return shape === 'square'
    ? { tag: 'rect', attributes: { class: 'point', x: x - 5, y: y - 5, width: 10, height: 10 } }
    : { tag: 'circle', attributes: { class: shape === 'ring' ? 'ring' : 'point', cx: x, cy: y, r: 5.5 } };
}

/** A place between the two ends of an axis, to a tenth. */
function along({ from, to }: LogAxis, start: number, end: number, at: number): number {
  const share = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return Math.round((start + share * (end - start)) * 10) / 10;
}

const path = (name: string, d: string): Mark => ({ tag: 'path', attributes: { class: name, d } });

function text(x: number, y: number, anchor: string, words: string): Mark {
  return { tag: 'text', attributes: { x, y, 'text-anchor': anchor }, text: words };
}
