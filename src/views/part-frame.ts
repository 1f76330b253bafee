import { gridBands, type Band } from '../lib/map/grid.ts';
import type { Crop } from '../lib/map-parts/crop.ts';

/** The frame of a part of the map: the squares that it shows, with the lines between them as a path. */
export interface PartFrame {
  /** Those with room for a name. */
  columns: Band[];
  rows: Band[];
  lines: string;
  /** The filled parts of the neatline, as rectangles outside the picture. */
  filled: string;
}

/** Units of the picture for the frame on each side, and for its neatline. */
export const frameMargin = 16;
export const neatline = 3;
/** Units that a name needs. */
const leastForName = 12;

/** @param plane of the whole map, whose squares these are */
export function partFrame(plane: { width: number; height: number }, crop: Crop): PartFrame {
  const { width, height, scale } = crop;
  const { columns, rows } = gridBands(plane, {
    ...{ width, height, scale },
    left: -crop.left * scale,
    top: -crop.top * scale,
  });
  const xs = columns.map(({ start }) => start).filter((at) => at > 0 && at < width);
  const ys = rows.map(({ start }) => start).filter((at) => at > 0 && at < height);
  const bars = (bands: Band[], bar: (band: Band) => string): string =>
    bands.map((band, i) => (i % 2 === 1 && band.length > 0 ? bar(band) : '')).join('');
  const wide = (y: number) => (band: Band) =>
    `M${n(band.start)} ${n(y)}h${n(band.length)}v${String(neatline)}h-${n(band.length)}Z`;
  const tall = (x: number) => (band: Band) =>
    `M${n(x)} ${n(band.start)}v${n(band.length)}h${String(neatline)}v-${n(band.length)}Z`;
  return {
    columns: columns.filter(hasName),
    rows: rows.filter(hasName),
    lines: [...xs.map((x) => `M${n(x)} 0V${n(height)}`), ...ys.map((y) => `M0 ${n(y)}H${n(width)}`)].join(''),
    filled:
      bars(columns, wide(-neatline)) +
      bars(columns, wide(height)) +
      bars(rows, tall(-neatline)) +
      bars(rows, tall(width)),
  };
}

const hasName = ({ length }: Band): boolean => length >= leastForName;
const n = (value: number): string => String(Math.round(value * 10) / 10);
