import { mix, type Rgb } from '../../src/lib/map/colours.ts';
import type { MapData } from '../../src/lib/map/format.ts';
import { themeColour } from '../../src/lib/map/scene.ts';
import { SvgPainter } from '../../src/lib/map/svg-painter.ts';
import type { PictureColours } from './colours.ts';

/** A map to lie at the right of a picture: what is the same in all pictures of one scale is drawn once. */
export interface Panel {
  width: number;
  height: number;
  scale: number;
  lands: string;
  /** Borders and papers, over lands that are brought out. */
  over: string;
}

/** What a small map brings out. */
export interface Focus {
  /** The node that the map is about; null for none. */
  node: string | null;
  /** Lands in stronger colour. */
  lands: ReadonlySet<string>;
}

/** Strength of the colour of a land that is brought out, and of the others. */
const tints = { own: 0.42, other: 0.15 };

/** @param scale pixels to a unit of the plane; as large as the panel where it is `cover`, as small as fits where `fit` */
export function drawPanel(
  data: MapData,
  colours: PictureColours,
  size: { width: number; height: number },
  how: 'cover' | 'fit',
): Panel {
  const ratios = [size.width / data.width, size.height / data.height];
  const scale = how === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  const scaled = (points: number[]): number[] => points.map((value) => value * scale);
  const lands = new SvgPainter(colours, () => 0);
  for (const { theme, points } of data.lands) {
    const ink = themeColour(colours, theme);
    lands.area(scaled(points), mix(ink, colours.surface, tints.other), -1, ink);
  }
  const over = new SvgPainter(colours, () => 0);
  over.lines(data.topicBorders.map(scaled), { colour: colours.surface, width: 2 });
  over.lines(data.themeBorders.map(scaled), { colour: colours.surface, width: 6 });
  for (const [theme, dots] of papersByTheme(data))
    over.marks(
      'circle',
      dots.flatMap(([x, y]) => [x * scale, y * scale, how === 'cover' ? 4 : 3]),
      mix(themeColour(colours, theme), colours.surface, 0.85),
      null,
      1,
    );
  return { ...size, scale, lands: lands.drawn, over: over.drawn };
}

/** The panel as SVG, with what it is about as near to its middle as the plane reaches. */
export function panelSvg(
  { width, height, scale, lands, over }: Panel,
  data: MapData,
  colours: PictureColours,
  focus: Focus,
): string {
  const isPaper = focus.node?.startsWith('paper:') === true;
  const at = data.ids.indexOf(focus.node ?? '');
  const point = at < 0 ? null : { x: data.x[at] ?? 0, y: data.y[at] ?? 0 };
  const middle = (isPaper ? null : middleOf(data, focus.lands)) ?? point;
  const place = middle === null ? null : { x: middle.x * scale, y: middle.y * scale };
  const left = start(place?.x ?? null, width, data.width * scale);
  const top = start(place?.y ?? null, height, data.height * scale);
  const own = new SvgPainter(colours, () => 0);
  for (const { id, theme, points } of data.lands) {
    const ink = themeColour(colours, theme);
    if (focus.lands.has(id))
      own.area(
        points.map((value) => value * scale),
        mix(ink, colours.surface, tints.own),
        -1,
        ink,
      );
  }
  const mark =
    place !== null && isPaper ? markAt(place, themeColour(colours, data.theme[at] ?? -1), colours) : '';
  return `<g transform="translate(${tenth(left)} ${tenth(top)})">${lands}${own.drawn}${over}${mark}</g>`;
}

/** Of the box round some lands, so that as much of them is seen as can be; null for no land. */
function middleOf(data: MapData, ids: ReadonlySet<string>): { x: number; y: number } | null {
  const points = data.lands.filter(({ id }) => ids.has(id)).flatMap((land) => land.points);
  if (points.length === 0) return null;
  const half = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: half(points.filter((_, i) => i % 2 === 0)), y: half(points.filter((_, i) => i % 2 === 1)) };
}

/** Rings, so that the place stands out on any ground. */
function markAt({ x, y }: { x: number; y: number }, ink: Rgb, colours: PictureColours): string {
  const mark = new SvgPainter(colours, () => 0);
  mark.marks('circle', [x, y, 24], colours.surface, null, 1);
  mark.marks('circle', [x, y, 20], colours.text, null, 1);
  mark.marks('circle', [x, y, 12], ink, { colour: colours.surface, width: 4 }, 1);
  return mark.drawn;
}

/** Where a side of the plane begins on the panel: with a point in the middle as far as the plane fills the panel. */
function start(point: number | null, room: number, all: number): number {
  if (point === null || all <= room) return (room - all) / 2;
  return Math.min(0, Math.max(room - all, room / 2 - point));
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function papersByTheme(data: MapData): Map<number, [x: number, y: number][]> {
  const dots = new Map<number, [number, number][]>();
  data.ids.forEach((id, i) => {
    if (!id.startsWith('paper:')) return;
    const theme = data.theme[i] ?? -1;
    const list = dots.get(theme) ?? [];
    dots.set(theme, list);
    list.push([data.x[i] ?? 0, data.y[i] ?? 0]);
  });
  return dots;
}
