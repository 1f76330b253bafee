import { noise } from './noise.ts';
import { shore } from './outline.ts';
import type { Corner, Point, Polygon } from './polygon.ts';

/** A point of the borders, shared by all cells that meet in it. */
interface Joint extends Point {
  /** Where it would be with straight borders, and how far it may stray from there. */
  from: Point;
  reach: number;
  next: Set<Joint>;
}

/** Distance of points along a border before it is bent, and rounds in which each is drawn between its neighbours. */
const step = 7;
const smoothing = 6;
/** A border is told from a straight one by this much: what is less is left out. */
const tolerance = 0.3;
/** The part of the shore that borders may take: papers keep out of it. */
const part = 0.68;

/**
 * The cells with soft borders: each border is bent by noise over the plane, and corners are rounded where borders meet.
 * Both sides of a border have the same points, and no point strays further than the shore of the cells beside it, where
 * no paper stands.
 * @param cells convex, as `mapCells` gives them
 */
export function softCells(cells: ReadonlyMap<string, Polygon>): Map<string, Polygon> {
  const joints = new Joints();
  const rings = new Map<string, { joint: Joint; beyond: string | null }[]>();
  const reaches = new Map([...cells].map(([id, cell]) => [id, part * shore(cell)]));
  for (const [id, cell] of cells) {
    const reach = (beyond: string | null): number =>
      Math.min(reaches.get(id) ?? 0, beyond === null ? Infinity : (reaches.get(beyond) ?? 0));
    const ring = cell.flatMap((from, i) => {
      const to = cell[(i + 1) % cell.length] ?? from;
      return joints.along(from, to, reach(from.beyond)).map((joint) => ({ joint, beyond: from.beyond }));
    });
    // Corners nearer than a step are one.
    const closed = ring.filter(({ joint }, i) => joint !== ring[(i + 1) % ring.length]?.joint);
    if (closed.length > 2) rings.set(id, closed);
  }
  for (const ring of rings.values())
    ring.forEach(({ joint }, i) => {
      const next = ring[(i + 1) % ring.length]?.joint ?? joint;
      joint.next.add(next);
      next.next.add(joint);
    });
  joints.bend();
  return new Map([...cells.keys()].map((id) => [id, outline(rings.get(id) ?? [])]));
}

/** All points of borders; one that is asked for again, from the other side, is the same. */
class Joints {
  readonly #grid = new Map<string, Joint[]>();
  readonly #all: Joint[] = [];

  /** The joints of a straight border without its last. */
  along(a: Point, b: Point, reach: number): Joint[] {
    const count = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / step));
    return Array.from({ length: count }, (_, i) => {
      const joint = this.#at(a.x + ((b.x - a.x) * i) / count, a.y + ((b.y - a.y) * i) / count, reach);
      if (i === 0) this.#at(b.x, b.y, reach);
      return joint;
    });
  }

  #at(x: number, y: number, reach: number): Joint {
    const near = 0.5;
    for (const column of [Math.floor(x - near), Math.floor(x + near)]) {
      for (const row of [Math.floor(y - near), Math.floor(y + near)]) {
        for (const joint of this.#grid.get(`${String(column)} ${String(row)}`) ?? []) {
          if (Math.abs(joint.from.x - x) > near || Math.abs(joint.from.y - y) > near) continue;
          joint.reach = Math.min(joint.reach, reach);
          return joint;
        }
      }
    }
    const joint: Joint = { x, y, from: { x, y }, reach, next: new Set() };
    const key = `${String(Math.floor(x))} ${String(Math.floor(y))}`;
    this.#grid.set(key, [...(this.#grid.get(key) ?? []), joint]);
    this.#all.push(joint);
    return joint;
  }

  bend(): void {
    for (const joint of this.#all) {
      const { from, reach } = joint;
      const wave = (seed: number): number =>
        (noise(from, 95, seed) + 0.55 * noise(from, 38, seed + 2) + 0.25 * noise(from, 16, seed + 4)) *
        reach *
        1.5;
      joint.x += wave(1);
      joint.y += wave(2);
    }
    for (let round = 0; round < smoothing; round += 1) {
      const moved = this.#all.map((joint) => {
        const near = [...joint.next];
        const mean = (of: (joint: Joint) => number): number =>
          near.reduce((sum, other) => sum + of(other), 0) / Math.max(1, near.length);
        return { x: (joint.x + mean(({ x }) => x)) / 2, y: (joint.y + mean(({ y }) => y)) / 2 };
      });
      this.#all.forEach((joint, i) => Object.assign(joint, held(moved[i] ?? joint, joint)));
    }
  }
}

/** A point drawn back to within reach of where its joint was. */
function held(to: Point, { from, reach }: Joint): Point {
  const away = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(1, reach / Math.max(away, 1e-9));
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

/** The ring as corners, to a tenth; points between ends of borders are left out where the line hardly turns. */
function outline(ring: { joint: Joint; beyond: string | null }[]): Polygon {
  const corners = ring.map(({ joint, beyond }): Corner & { joint: Joint } => ({
    x: Math.round(joint.x * 10) / 10,
    y: Math.round(joint.y * 10) / 10,
    beyond,
    joint,
  }));
  const start = corners.findIndex((corner, i) => isEnd(corner, corners.at(i - 1)));
  const turned = [...corners.slice(Math.max(0, start)), ...corners.slice(0, Math.max(0, start))];
  const kept: Corner[] = [];
  let run: Corner[] = [];
  turned.forEach((corner, i) => {
    if (isEnd(corner, turned.at(i - 1)) && run.length > 0) {
      kept.push(...simplified([...run, corner]).slice(0, -1));
      run = [];
    }
    run.push(corner);
  });
  const [first] = turned;
  if (first !== undefined) kept.push(...simplified([...run, first]).slice(0, -1));
  return kept.map(({ x, y, beyond }) => ({ x, y, beyond }));
}

/** Where three borders meet, or something else lies beyond: the points that every cell has in common. */
function isEnd(corner: Corner & { joint: Joint }, before: Corner | undefined): boolean {
  return corner.joint.next.size > 2 || corner.beyond !== before?.beyond;
}

/** A line without the points that lie within the tolerance of it (Douglas and Peucker, 1973), the same from both ends. */
function simplified(line: Corner[]): Corner[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const gap = (at: Point): number =>
    length < 1e-9
      ? Math.hypot(at.x - first.x, at.y - first.y)
      : Math.abs((at.x - first.x) * (last.y - first.y) - (at.y - first.y) * (last.x - first.x)) / length;
  const gaps = line.slice(1, -1).map(gap);
  const most = Math.max(...gaps);
  if (most <= tolerance) return [first, last];
  const [front, back] = [gaps.indexOf(most) + 1, gaps.lastIndexOf(most) + 1];
  // Of two points that stand out alike both stay: seen from the other side, the other would come first.
  return [
    ...simplified(line.slice(0, front + 1)).slice(0, -1),
    ...(front === back ? [] : simplified(line.slice(front, back + 1)).slice(0, -1)),
    ...simplified(line.slice(back)),
  ];
}
