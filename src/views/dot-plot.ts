import { headroom, rise, stackDots } from '../lib/stack-dots.ts';

/** A place on the plot's paper, in its own units. */
export interface Place {
  x: number;
  y: number;
}

/** A dot plot on a logarithmic scale that begins at 1×: dots stand on the axis and on one another, never over. */
export interface DotPlot {
  width: number;
  height: number;
  /** Where the axis runs. */
  axis: number;
  left: number;
  right: number;
  /**
   * One line each; `label` is null where names would run into one another. Powers of ten are `main`: alone they can be
   * named where the plot is drawn small. The name of the last ends where the plot does.
   */
  ticks: { x: number; label: string | null; main: boolean; last: boolean }[];
  /** Places in the order of the ratios given. */
  dots: Place[];
}

/** As wide as the text of a phone, so that a label of 12 units is 12 px high or more there. */
const width = 340;
const margin = 20;
/** Room for labels under the axis, those of a plot that is drawn small too. */
const foot = 30;
/** Width of a character of a label. */
const character = 7;

const right = width - margin;

const placeOn =
  (max: number) =>
  (ratio: number): number =>
    round(margin + ((right - margin) * Math.log(Math.max(1, ratio))) / Math.log(max));

/** How many dots stand on one another at most. */
export function levelsOf(ratios: readonly number[], max: number): number {
  return 1 + Math.max(0, ...stackDots(ratios.map(placeOn(max))));
}

/**
 * @param ratios each above 1
 * @param max the end of the scale, from `scaleEnd`: one for all plots that stand side by side
 * @param high dots that it has room for above one another: for plots that stand side by side that of the highest
 */
export function dotPlot(ratios: readonly number[], max: number, high = levelsOf(ratios, max)): DotPlot {
  const at = placeOn(max);
  const levels = stackDots(ratios.map(at));
  const axis = headroom(high);
  return {
    width,
    height: axis + foot,
    axis,
    left: margin,
    right,
    ticks: ticks(max, at),
    dots: ratios.map((ratio, i) => ({ x: at(ratio), y: round(axis - rise(levels[i] ?? 0)) })),
  };
}

/** The first of 1, 2, 5, 10, 20 … that no ratio passes, at least 10. */
export function scaleEnd(ratios: readonly number[]): number {
  const most = Math.max(10, ...ratios);
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10);
}

/** Lines at 1, 2, 5, 10, 20 …; powers of ten are named first, then 2 and 5, as far as there is room. */
function ticks(max: number, at: (ratio: number) => number): DotPlot['ticks'] {
  const values: number[] = [];
  for (let power = 1; power <= max; power *= 10)
    values.push(...[power, 2 * power, 5 * power].filter((value) => value <= max));
  const isPower = (value: number): boolean => Number.isInteger(Math.log10(value));
  const named: { x: number; half: number; value: number }[] = [];
  for (const value of values.toSorted((a, b) => Number(isPower(b)) - Number(isPower(a)) || a - b)) {
    const x = at(value);
    const half = (character * (String(value).length + 1)) / 2;
    if (named.every((other) => Math.abs(other.x - x) >= other.half + half + 7))
      named.push({ x, half, value });
  }
  return values.map((value) => ({
    x: at(value),
    label: named.some((one) => one.value === value) ? `${value.toLocaleString('en')}×` : null,
    main: isPower(value),
    last: value === max,
  }));
}

const round = (n: number): number => Math.round(n * 10) / 10;
