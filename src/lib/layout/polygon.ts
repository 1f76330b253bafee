/** A point of the plane of the map. */
export interface Point {
  x: number;
  y: number;
}

/** A corner of a polygon; `beyond` names what lies across the side that starts here (null: the edge of the map). */
export interface Corner extends Point {
  beyond: string | null;
}

/**
 * A polygon, its corners in the order that gives a positive area (clockwise on a screen): a convex cell, or one whose borders
 * `softCells` has bent.
 */
export type Polygon = Corner[];

export function rectangle(width: number, height: number): Polygon {
  return [
    { x: 0, y: 0, beyond: null },
    { x: width, y: 0, beyond: null },
    { x: width, y: height, beyond: null },
    { x: 0, y: height, beyond: null },
  ];
}

/** Whether a point is at least `margin` inside a convex polygon; never inside an empty one. */
export function isInside(point: Point, polygon: Polygon, margin: number): boolean {
  return (
    polygon.length > 0 &&
    polygon.every((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const across = (point.y - from.y) * (to.x - from.x) - (point.x - from.x) * (to.y - from.y);
      return length < 1e-6 || across / length >= margin;
    })
  );
}

/** The part of a convex polygon where `a·x + b·y <= c`; the new side has `beyond` across it. Empty when none is left. */
export function clip(polygon: Polygon, a: number, b: number, c: number, beyond: string | null): Polygon {
  const kept: Polygon = [];
  polygon.forEach((from, i) => {
    const to = polygon[(i + 1) % polygon.length] ?? from;
    const start = a * from.x + b * from.y - c;
    const end = a * to.x + b * to.y - c;
    if (start <= 0) kept.push(from);
    if (start <= 0 === end <= 0) return;
    const t = start / (start - end);
    const cut = { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
    kept.push({ ...cut, beyond: start <= 0 ? beyond : from.beyond });
  });
  return kept.length < 3 ? [] : kept;
}

/** Area and centre of mass (the shoelace formula); an empty polygon has area 0 and no centre. */
export function measure(polygon: Polygon): { area: number; centre: Point | null } {
  let twice = 0;
  let x = 0;
  let y = 0;
  polygon.forEach((from, i) => {
    const to = polygon[(i + 1) % polygon.length] ?? from;
    const cross = from.x * to.y - to.x * from.y;
    twice += cross;
    x += (from.x + to.x) * cross;
    y += (from.y + to.y) * cross;
  });
  return { area: twice / 2, centre: twice < 1e-9 ? null : { x: x / (3 * twice), y: y / (3 * twice) } };
}

/** The point moved to where it is at least `margin` inside a convex polygon, as near as two passes over its sides bring it. */
export function keepInside(point: Point, polygon: Polygon, margin: number): Point {
  let { x, y } = point;
  for (let pass = 0; pass < 2; pass += 1) {
    polygon.forEach((from, i) => {
      const to = polygon[(i + 1) % polygon.length] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length < 1e-6) return;
      const inward = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
      const lack = margin - ((x - from.x) * inward.x + (y - from.y) * inward.y);
      if (lack <= 0) return;
      x += lack * inward.x;
      y += lack * inward.y;
    });
  }
  return { x, y };
}

/** Whether a point lies in an outline of any shape, given as x and y in turn: a line from it crosses that an odd number of times. */
export function encloses(outline: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 1 < outline.length; i += 2) {
    const [ax, ay] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    const next = (i + 2) % outline.length;
    const [bx, by] = [outline[next] ?? 0, outline[next + 1] ?? 0];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
