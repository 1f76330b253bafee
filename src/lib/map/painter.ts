import type { Rgb } from './colours.ts';

export interface Stroke {
  colour: Rgb;
  width: number;
  alpha?: number;
  dash?: [number, number];
}

/** A filled triangle, or two strokes that meet. */
export type ArrowHead = 'filled' | 'open';

export type MarkShape = 'circle' | 'diamond' | 'dot';

export interface TextStyle {
  colour: Rgb;
  halo: Rgb;
  size: number;
  weight: 400 | 600;
  italic: boolean;
  serif: boolean;
  anchor: 'start' | 'middle' | 'end';
  lineHeight: number;
  alpha: number;
}

/** Something that a scene can be drawn on; all lengths are pixels. */
export interface Painter {
  /** A filled area with the hatch of a theme's colour, -1 for none; points are `x, y, x, y…`. */
  area: (points: ArrayLike<number>, fill: Rgb, hatch: number, ink: Rgb) => void;
  /** One stroke for many open lines. */
  lines: (lines: ArrayLike<number>[], stroke: Stroke) => void;
  /** Straight lines, each `x1, y1, x2, y2` of one long list. */
  segments: (ends: ArrayLike<number>, stroke: Stroke) => void;
  /** Bent lines with an arrow head in the middle, each `x1, y1, bend x, bend y, x2, y2`. */
  arrows: (curves: ArrayLike<number>, stroke: Stroke, head: ArrowHead) => void;
  /** Marks of one look, each `x, y, radius`. */
  marks: (
    shape: MarkShape,
    places: ArrayLike<number>,
    fill: Rgb,
    stroke: Stroke | null,
    alpha: number,
  ) => void;
  text: (lines: string[], x: number, y: number, style: TextStyle) => void;
  /** Width of a line of text. */
  measure: (line: string, style: TextStyle) => number;
}
