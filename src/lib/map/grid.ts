import type { Camera, Plane } from './camera.ts';

/** Squares along the longer side: few enough that a letter and a number name each, and each still holds several papers. */
const along = 8;

/** How many squares lie side by side, and how large one is, in units of the plane. */
export interface Grid {
  columns: number;
  rows: number;
  /** Of one square; the two differ by a part where the plane has no whole number of squares. */
  width: number;
  height: number;
}

/** Pixels of a screen, or of a saved picture, that the name of a column or row needs. */
export const leastForName = 14;

export type Point = [x: number, y: number];

/** A square of the map: its name, and where it begins on the plane. */
export interface Square {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A column or row as a frame shows it: its name, and the part of that side which it takes, in pixels. */
export interface Band {
  name: string;
  start: number;
  length: number;
}

/** The squares of a plane, by its size alone: what lies on it may change and every square keeps its name. */
export function gridOf({ width, height }: Plane): Grid {
  const side = Math.max(width, height) / along;
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))];
  return { columns, rows, width: width / columns, height: height / rows };
}

/** `A` for the column in the west. */
export function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

/** `1` for the row in the north. */
export function rowName(row: number): string {
  return String(row + 1);
}

/**
 * The square that a place lies in, as a gazetteer tells it: `C4`. On a line it is the square east or south of it; what is
 * outside the plane belongs to the square next to it.
 */
export function gridReference(x: number, y: number, bounds: Plane): string {
  const { columns, rows, width, height } = gridOf(bounds);
  const place = (at: number, size: number, many: number): number =>
    Math.min(many - 1, Math.max(0, Math.floor(at / size)));
  return columnName(place(x, width, columns)) + rowName(place(y, height, rows));
}

/** The square that somebody writes as `D3`, `d3` or `d 3`; null for anything else, and for a square that the map has not. */
export function readReference(text: string, bounds: Plane): Square | null {
  const [, letter = '', digit = ''] = /^\s*([a-z]) ?([1-9])\s*$/i.exec(text) ?? [];
  const { columns, rows, width, height } = gridOf(bounds);
  const [column, row] = [letter.toUpperCase().charCodeAt(0) - 65, Number(digit) - 1];
  if (letter === '' || column >= columns || row >= rows) return null;
  return { name: columnName(column) + rowName(row), x: column * width, y: row * height, width, height };
}

/** Its corners in the north-west and the south-east. */
export function cornersOf({ x, y, width, height }: Square): Point[] {
  return [
    [x, y],
    [x + width, y + height],
  ];
}

/** The lines between squares, without the frame round them: `x1, y1, x2, y2…` on the plane. */
export function gridLines(bounds: Plane): number[] {
  const { columns, rows, width, height } = gridOf(bounds);
  return [
    ...Array.from({ length: columns - 1 }, (_, i) => [(i + 1) * width, 0, (i + 1) * width, bounds.height]),
    ...Array.from({ length: rows - 1 }, (_, i) => [0, (i + 1) * height, bounds.width, (i + 1) * height]),
  ].flat();
}

/** What a frame round a view marks: all columns and rows, those out of sight without length. */
export function gridBands(
  bounds: Plane,
  { width, height, scale, left, top }: Camera,
): { columns: Band[]; rows: Band[] } {
  const grid = gridOf(bounds);
  const bands = (
    many: number,
    size: number,
    from: number,
    all: number,
    nameOf: (i: number) => string,
  ): Band[] =>
    Array.from({ length: many }, (_, i) => {
      const [start = 0, end = 0] = [i, i + 1].map((line) =>
        Math.min(all, Math.max(0, from + line * size * scale)),
      );
      return { name: nameOf(i), start, length: end - start };
    });
  return {
    columns: bands(grid.columns, grid.width, left, width, columnName),
    rows: bands(grid.rows, grid.height, top, height, rowName),
  };
}
