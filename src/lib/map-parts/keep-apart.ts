import type { Point } from '../layout/polygon.ts';

/** How often all pairs are looked at: more moves nothing that can be seen. */
const rounds = 60;

/**
 * Points of a picture moved so that no two are nearer than `least`, each as little as that takes: pairs that are too near go
 * away from each other by half of what is missing, again and again. Points on one spot part by their order.
 * @param picture where they may be: at least `margin` from its edges
 */
export function keepApart<Given extends Point>(
  points: readonly Given[],
  least: number,
  picture: { width: number; height: number; margin: number },
): Given[] {
  const moved = points.map((point) => ({ ...point }));
  const inside = (value: number, size: number): number =>
    Math.min(Math.max(value, picture.margin), size - picture.margin);
  for (let round = 0; round < rounds; round += 1) {
    moved.forEach((a, i) => {
      moved.slice(i + 1).forEach((b, j) => {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const far = Math.hypot(dx, dy);
        if (far >= least) return;
        const turn = i + j + 1;
        const [ux, uy] = far > 0.01 ? [dx / far, dy / far] : [Math.cos(turn), Math.sin(turn)];
        const step = (least - far) / 2;
        a.x -= ux * step;
        a.y -= uy * step;
        b.x += ux * step;
        b.y += uy * step;
      });
    });
    for (const point of moved) {
      point.x = inside(point.x, picture.width);
      point.y = inside(point.y, picture.height);
    }
  }
  return moved.map((point) => ({ ...point, x: tenth(point.x), y: tenth(point.y) }));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
