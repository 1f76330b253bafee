import { fitText } from '../lib/map-parts/fit-text.ts';
import { spread } from '../lib/map-parts/spread.ts';
import type { TimeScale } from '../lib/map-parts/time-scale.ts';
import { timeScale } from '../lib/map-parts/time-scale.ts';
import { pitch, stackDots } from '../lib/stack-dots.ts';
import type { Lineage, Naming } from './lineage.ts';

/** A mark with a link, and a name where it has one. */
export interface LineageDot {
  x: number;
  y: number;
  theme: number | null;
  url: string;
  title: string;
  name: { text: string; x: number } | null;
}

export interface LineageLane {
  /** Where the lane begins. */
  top: number;
  height: number;
  /** The line along which time runs in it; null where arrows say enough. */
  axis: number | null;
  head: { label: string; url: string; y: number } | null;
  dots: LineageDot[];
  arrows: string[];
  arrowHead: string | null;
}

export interface LineagePicture {
  width: number;
  height: number;
  ticks: TimeScale['ticks'];
  /** Middle of the column of papers without a date; null when all have one. */
  undated: number | null;
  lanes: LineageLane[];
}

const pictureWidth = 800;
/** Room above the lanes for the names of years. */
export const headHeight = 26;
/** Height of the letters of names; the first of a lane is bold. */
export const nameSize = 13;
const bold = 1.1;
/** Papers that stand under one that they name. */
export const mostRows = 12;
const undatedWidth = 76;
const rowHeight = 24;
const lanePadding = 10;
/** Room for the names of the latest papers. */
const nameRoom = 230;
/** Room for the names of works. */
const headRoom = 130;
const least = 16;

/** Each paper that is named stands above those that name it, joined by arrows that lead up to it. */
export function citationPicture(lineages: readonly Lineage[]): LineagePicture {
  const drawn = lineages.map((lineage) => ({ ...lineage, namings: spread(lineage.namings, mostRows) }));
  const all = drawn.flatMap(({ date, namings }) => [date, ...namings.map((naming) => naming.date)]);
  const { scale, undated, at } = timeline(all, 0, pictureWidth - nameRoom);
  let top = headHeight;
  const lanes = drawn.map((lineage): LineageLane => {
    const height = (lineage.namings.length + 1) * rowHeight + lanePadding;
    const y = top + (lanePadding + rowHeight) / 2;
    const x = at(lineage.date);
    const rows = lineage.namings.map((naming, i) => {
      return { naming, x: at(naming.date), y: y + (i + 1) * rowHeight };
    });
    const lane: LineageLane = {
      top,
      height,
      axis: null,
      head: null,
      dots: [
        dot(lineage, x, y, `${lineage.title}, ${lineage.when}`, x, bold),
        ...rows.map((row) => dot(row.naming, row.x, row.y, told(row.naming, lineage), Math.max(x, row.x))),
      ],
      arrows: rows.map((row) => elbow(row.x, row.y, x, y + 12)),
      arrowHead: `M${String(x - 4.5)} ${String(y + 15)}l4.5-8l4.5 8Z`,
    };
    top += height;
    return lane;
  });
  return { width: pictureWidth, height: top, ticks: scale?.ticks ?? [], undated, lanes };
}

/** Each work has a line on which a dot stands for each paper that names it. */
export function workPicture(lineages: readonly Lineage[]): LineagePicture {
  const all = lineages.flatMap(({ namings }) => namings.map(({ date }) => date));
  const { scale, undated, at } = timeline(all, headRoom, pictureWidth - least);
  let top = headHeight;
  const lanes = lineages.map((lineage): LineageLane => {
    // Those without a date stand side by side before they stand on one another.
    let withoutDate = 0;
    const places = lineage.namings.map(({ date }) =>
      date === null ? at(null) + ((withoutDate++ % 5) - 2) * pitch : at(date),
    );
    const levels = stackDots(places);
    const height = pitch * (1 + Math.max(1, ...levels)) + lanePadding;
    const axis = top + height - 3;
    const lane: LineageLane = {
      top,
      height,
      axis,
      head: {
        label: fitText(lineage.label, headRoom - 20, nameSize * bold),
        url: lineage.url,
        y: axis - 5,
      },
      dots: lineage.namings.map((naming, i) => {
        const y = tenth(axis - 7 - pitch * (levels[i] ?? 0));
        return { ...dot(naming, places[i] ?? 0, y, told(naming, lineage), 0), name: null };
      }),
      arrows: [],
      arrowHead: null,
    };
    top += height;
    return lane;
  });
  return { width: pictureWidth, height: top + 4, ticks: scale?.ticks ?? [], undated, lanes };
}

/** Where dates stand between two edges, those that are not known in a column of their own before the others. */
function timeline(dates: readonly (string | null)[], left: number, right: number) {
  const hasUndated = dates.includes(null);
  const known = dates.filter((date) => date !== null);
  const scale = timeScale(known, left + (hasUndated ? undatedWidth : 0) + least, right);
  const column = left + undatedWidth / 2;
  const at = (date: string | null): number => (date === null ? column : (scale?.at(date) ?? column));
  return { scale, undated: hasUndated ? column : null, at };
}

function dot(
  of: Pick<Naming, 'label' | 'url' | 'theme'>,
  x: number,
  y: number,
  title: string,
  free: number,
  weight = 1,
): LineageDot {
  const start = free + 11;
  const text = fitText(of.label, (pictureWidth - start) / weight, nameSize);
  return { x, y, theme: of.theme, url: of.url, title, name: { text, x: start } };
}

function told({ title, label, when, themeName }: Naming, { label: named }: Lineage): string {
  const full = title.startsWith(label) ? title : `${label}: ${title}`;
  return `${full}, ${when}, ${themeName}, names ${named}`;
}

/** From a dot along its row to below another, then up to it, round the corner. */
function elbow(x: number, y: number, toX: number, toY: number): string {
  const r = Math.min(8, Math.abs(x - toX));
  const side = x < toX ? -1 : 1;
  return `M${String(x)} ${String(y)}H${String(tenth(toX + side * r))}Q${String(toX)} ${String(y)} ${String(toX)} ${String(y - r)}V${String(toY)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
