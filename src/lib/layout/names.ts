import type { Graph } from '../../schemas/graph.ts';
import type { Point } from './polygon.ts';
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

/** The names of all themes and topics that have a place, centred on it. */
export function nameBoxes(graph: Graph, places: ReadonlyMap<string, Point>): NameBox[] {
  return graph.nodes.flatMap((node): NameBox[] => {
    const at = places.get(node.id);
    const kind = node.id.startsWith('theme:') ? 'theme' : 'topic';
    if (at === undefined || !node.id.startsWith(`${kind}:`)) return [];
    const lines = wrapLabel(node.label, lineLength[kind]);
    const { width, height } = textSize(lines, kind === 'theme' ? themeScale : 1);
    if (kind === 'theme')
      return [{ id: node.id, lines, ...at, halfWidth: width / 2, halfHeight: height / 2 }];
    // A topic's name hangs under its mark, so the box reaches further down than up.
    const y = at.y + height / 2 + 2;
    return [{ id: node.id, lines, x: at.x, y, halfWidth: width / 2, halfHeight: height / 2 + markRoom }];
  });
}

/** A point moved out of any name it would cover, up or down, whichever is nearer, to at least `gap` from it. */
export function offNames(point: Point, names: NameBox[], gap: number): Point {
  const { x } = point;
  let { y } = point;
  for (const name of names) {
    const reach = name.halfHeight + gap;
    if (Math.abs(x - name.x) < name.halfWidth + gap && Math.abs(y - name.y) < reach) {
      y = y < name.y ? name.y - reach : name.y + reach;
    }
  }
  return { x, y };
}

/** The place moved so far that its name does not reach over the edge of the plane. */
export function withinPlane(at: Point, name: NameBox, width: number, height: number, gap: number): Point {
  const shift = (centre: number, half: number, size: number): number =>
    Math.max(half + gap - centre, 0) - Math.max(centre + half + gap - size, 0);
  return {
    x: at.x + shift(name.x, name.halfWidth, width),
    y: at.y + shift(name.y, name.halfHeight, height),
  };
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
