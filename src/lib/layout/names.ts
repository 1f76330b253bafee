import type { Graph } from '../../schemas/graph.ts';
import { keepInside, measure, type Point, type Polygon } from './polygon.ts';
import { textSize, wrapLabel } from './text.ts';

/** The place that the name of a theme or topic takes on the map, its centre and what it reaches from there. */
export interface NameBox extends Point {
  id: string;
  lines: string[];
  /** Half of its width and height. */
  halfWidth: number;
  halfHeight: number;
}

/** Letters of a theme's name are this much larger than those of a topic's. */
export const themeScale = 1.25;
/** Room above the mark of a topic, and between it and its name. */
const markRoom = 18;
const lineLength = { theme: 15, topic: 16 };

/** The most of a cell that its name is held to take: on a crowded map names are first drawn when one has zoomed in. */
const mostOfCell = 0.3;

/**
 * The names of all themes and topics that have a place, centred on it.
 * @param cells when given, names too large for their cell count as smaller
 */
export function nameBoxes(
  graph: Graph,
  places: ReadonlyMap<string, Point>,
  cells?: ReadonlyMap<string, Polygon>,
): NameBox[] {
  return graph.nodes.flatMap((node): NameBox[] => {
    const at = places.get(node.id);
    const kind = node.id.startsWith('theme:') ? 'theme' : 'topic';
    if (at === undefined || !node.id.startsWith(`${kind}:`)) return [];
    const lines = wrapLabel(node.label, lineLength[kind]);
    const { width, height } = textSize(lines, kind === 'theme' ? themeScale : 1);
    const area = cells === undefined ? Infinity : measure(cells.get(node.id) ?? []).area;
    // A theme has a cell for its name alone.
    const fit = kind === 'theme' ? 1 : Math.min(1, Math.sqrt((mostOfCell * area) / (width * height)));
    const half = { halfWidth: (fit * width) / 2, halfHeight: (fit * height) / 2 };
    if (kind === 'theme') return [{ id: node.id, lines, ...at, ...half }];
    // A topic's name hangs under its mark, so the box reaches further down than up.
    const y = at.y + half.halfHeight + 2 * fit;
    return [{ id: node.id, lines, x: at.x, y, ...half, halfHeight: half.halfHeight + fit * markRoom }];
  });
}

/**
 * A point moved out of any name it would cover, up or down, whichever is nearer, to at least `gap` from it: onto a
 * superellipse of degree 4 round the name, lest the points stand in rows.
 */
export function offNames(point: Point, names: NameBox[], gap: number): Point {
  const { x } = point;
  let { y } = point;
  for (const name of names) {
    const across = Math.abs(x - name.x) / (round * (name.halfWidth + gap));
    if (across >= 1) continue;
    const reach = round * (name.halfHeight + gap) * (1 - across ** 4) ** (1 / 4);
    if (Math.abs(y - name.y) < reach) y = y < name.y ? name.y - reach : name.y + reach;
  }
  return { x, y };
}

/** So much larger than a rectangle is the superellipse through its corners. */
const round = 2 ** (1 / 4);

/** The place moved so far that its name does not reach over the edge of the plane. */
export function withinPlane(at: Point, name: NameBox, width: number, height: number, gap: number): Point {
  const shift = (centre: number, half: number, size: number): number =>
    Math.max(half + gap - centre, 0) - Math.max(centre + half + gap - size, 0);
  return {
    x: at.x + shift(name.x, name.halfWidth, width),
    y: at.y + shift(name.y, name.halfHeight, height),
  };
}

/** The place moved so far that its name stands at least `gap` inside the land. */
export function withinLand(at: Point, name: NameBox, land: Polygon, gap: number): Point {
  let [x, y] = [0, 0];
  for (let pass = 0; pass < 4; pass += 1) {
    for (const [across, down] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      const corner = { x: name.x + x + across * name.halfWidth, y: name.y + y + down * name.halfHeight };
      const inside = keepInside(corner, land, gap);
      x += inside.x - corner.x;
      y += inside.y - corner.y;
    }
  }
  return { x: at.x + x, y: at.y + y };
}

/** A topic's place moved up or down so far that its name and those of themes do not touch. */
export function clearOf(at: Point, name: NameBox, themes: NameBox[], gap = 12): Point {
  let { y } = at;
  for (const theme of themes) {
    const down = name.y + (y - at.y) - theme.y;
    const need = name.halfHeight + theme.halfHeight + gap;
    if (Math.abs(name.x - theme.x) >= name.halfWidth + theme.halfWidth + gap || Math.abs(down) >= need)
      continue;
    y += down < 0 ? -need - down : need - down;
  }
  return { x: at.x, y };
}
