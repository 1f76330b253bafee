import type { Camera, Plane } from './camera.ts';
import type { MapColours } from './colours.ts';
import { gridBands, leastForName, type Band } from './grid.ts';
import type { Painter, TextStyle } from './painter.ts';

/** Pixels of a frame on each side of the picture that it is drawn round. */
export const sheetMargin = 24;
/** How wide the neatline is: two lines with a gap, filled along every second square. */
const neatline = 4;
/** As high as on the page. */
const letters = 13;

/** The camera that sees the same with a frame round it. */
export function framed(camera: Camera): Camera {
  return {
    width: camera.width + 2 * sheetMargin,
    height: camera.height + 2 * sheetMargin,
    scale: camera.scale,
    left: camera.left + sheetMargin,
    top: camera.top + sheetMargin,
  };
}

/**
 * Draws the frame of a map sheet over the margin of a scene that `framed` sees: what lies there is covered.
 * @param camera what is seen inside the frame
 */
export function drawSheet(painter: Painter, plane: Plane, colours: MapColours, camera: Camera): void {
  const { width, height } = framed(camera);
  const [left, top, right, bottom] = [
    sheetMargin,
    sheetMargin,
    sheetMargin + camera.width,
    sheetMargin + camera.height,
  ];
  const cover = (x1: number, y1: number, x2: number, y2: number, fill = colours.surface): void =>
    painter.area([x1, y1, x2, y1, x2, y2, x1, y2], fill, -1, fill);
  cover(0, 0, width, top);
  cover(0, bottom, width, height);
  cover(0, top, left, bottom);
  cover(right, top, width, bottom);
  const { columns, rows } = gridBands(plane, camera);
  for (const { start, length } of filled(columns)) {
    cover(left + start, top - neatline, left + start + length, top, colours.edge);
    cover(left + start, bottom, left + start + length, bottom + neatline, colours.edge);
  }
  for (const { start, length } of filled(rows)) {
    cover(left - neatline, top + start, left, top + start + length, colours.edge);
    cover(right, top + start, right + neatline, top + start + length, colours.edge);
  }
  for (const out of [0.5, neatline - 0.5, sheetMargin - 0.5])
    painter.segments(ring(left - out, top - out, right + out, bottom + out), {
      colour: colours.edge,
      width: 1,
    });
  const style: TextStyle = {
    ...{ colour: colours.muted, halo: colours.surface, size: letters, weight: 600, italic: false },
    ...{ serif: false, anchor: 'middle', lineHeight: letters, alpha: 1 },
  };
  // A capital is about 0.7 of its letters high.
  const [middle, down] = [(sheetMargin - neatline) / 2, letters * 0.35];
  for (const { name, start, length } of columns.filter(hasName)) {
    const x = left + start + length / 2;
    for (const y of [middle, height - middle]) painter.text([name], x, y + down, style);
  }
  for (const { name, start, length } of rows.filter(hasName)) {
    const y = top + start + length / 2 + down;
    for (const x of [middle, width - middle]) painter.text([name], x, y, style);
  }
}

const filled = (bands: Band[]): Band[] => bands.filter(({ length }, i) => i % 2 === 1 && length > 0);
const hasName = ({ length }: Band): boolean => length >= leastForName;

function ring(left: number, top: number, right: number, bottom: number): number[] {
  return [
    [left, top, right, top],
    [right, top, right, bottom],
    [right, bottom, left, bottom],
    [left, bottom, left, top],
  ].flat();
}
