import { quadtree, type Quadtree } from 'd3-quadtree';
import { encloses } from '../../lib/layout/polygon.ts';
import type { Camera } from '../../lib/map/camera.ts';
import type { MapGraph } from '../../lib/map/map-graph.ts';
import type { LabelBox } from '../../lib/map/scene-labels.ts';
import { curveOf, endsOf } from '../../lib/map/scene-lines.ts';
import { markRadius, type Drawn } from '../../lib/map/scene.ts';

/** How near a pointer must come to a mark or a line, in pixels: a target of 24, and more for a finger. */
const reach = { exact: 3, fine: 12, coarse: 22, line: 6 };

/** What a pointer meets: a node, or an edge, or neither. */
export interface Spot {
  node: number | null;
  edge: number | null;
}

/** What else decides it: the node that pointing brought up, the edges of what is chosen, and what points. */
interface Pointing {
  hovered: number | null;
  lit: ReadonlySet<number>;
  isFinger: boolean;
}

/** Finds what lies under a point of the frame. */
export class Hits {
  private readonly graph: MapGraph;
  private readonly tree: Quadtree<number>;

  constructor(graph: MapGraph) {
    this.graph = graph;
    const { x, y } = graph.data;
    const marks = Array.from({ length: graph.size }, (_, node) => node).filter(
      (node) => graph.kind(node) !== 'theme',
    );
    this.tree = quadtree<number>(
      marks,
      (node) => x[node] ?? 0,
      (node) => y[node] ?? 0,
    );
  }

  /** @see Explorer.at */
  spot(px: number, py: number, camera: Camera, drawn: Drawn, { hovered, lit, isFinger }: Pointing): Spot {
    const name = drawn.labels.find((label) => label.node === hovered);
    if (name && isWithin(name, px, py)) return { node: name.node, edge: null };
    const stands = (edge: number): boolean => lit.has(edge) || this.graph.type(edge) === 'citation';
    const exact = this.exact(px, py, camera, drawn);
    const line = exact === null ? this.edge(px, py, camera, drawn, stands) : null;
    const node = exact ?? (line === null ? this.node(px, py, camera, drawn, isFinger) : null);
    const edge = node === null ? (line ?? this.edge(px, py, camera, drawn, () => true)) : null;
    return { node, edge };
  }

  /** The drawn node whose very mark is there. */
  private exact(px: number, py: number, camera: Camera, drawn: Drawn): number | null {
    return this.mark(px, py, camera, drawn, reach.exact);
  }

  /** The drawn node whose mark is nearest, else the one whose name is there. */
  private node(px: number, py: number, camera: Camera, drawn: Drawn, isFinger: boolean): number | null {
    const near = this.mark(px, py, camera, drawn, isFinger ? reach.coarse : reach.fine);
    if (near !== null) return near;
    return drawn.labels.find((label) => isWithin(label, px, py))?.node ?? null;
  }

  private mark(px: number, py: number, camera: Camera, drawn: Drawn, least: number): number | null {
    const { x, y } = this.graph.data;
    const [wx, wy] = [(px - camera.left) / camera.scale, (py - camera.top) / camera.scale];
    const wide = (least + 12) / camera.scale;
    let best: number | null = null;
    let bestGap = least;
    this.tree.visit((square, x0, y0, x1, y1) => {
      if (!('length' in square)) {
        for (let leaf: typeof square | undefined = square; leaf !== undefined; leaf = leaf.next) {
          const node = leaf.data;
          const distance = Math.hypot((x[node] ?? 0) - wx, (y[node] ?? 0) - wy) * camera.scale;
          const gap = Math.max(0, distance - markRadius(this.graph, node, camera));
          const isNearer = gap < bestGap || (gap === bestGap && best !== null && node < best);
          if (isNearer && drawn.isDrawn[node] === 1) [best, bestGap] = [node, gap];
        }
      }
      return x0 > wx + wide || x1 < wx - wide || y0 > wy + wide || y1 < wy - wide;
    });
    return best;
  }

  /** The topic, or theme, in whose land a point lies. */
  land(px: number, py: number, { scale, left, top }: Camera): number | null {
    const [x, y] = [(px - left) / scale, (py - top) / scale];
    const land = this.graph.data.lands.find(({ points }) => encloses(points, x, y));
    return land === undefined ? null : this.graph.find(land.id);
  }

  /** The drawn line that passes nearest to a point, of those that `isWanted` takes. */
  private edge(
    px: number,
    py: number,
    camera: Camera,
    drawn: Drawn,
    isWanted: (edge: number) => boolean,
  ): number | null {
    let best: number | null = null;
    let bestGap = reach.line;
    for (const edge of drawn.edges) {
      if (!isWanted(edge)) continue;
      const gap = this.gapTo(edge, px, py, camera);
      if (gap < bestGap) [best, bestGap] = [edge, gap];
    }
    return best;
  }

  private gapTo(edge: number, px: number, py: number, camera: Camera): number {
    const { graph } = this;
    const [x1, y1, x2, y2] = endsOf(graph, edge, camera);
    const curve = curveOf(graph.type(edge), [x1, y1, x2, y2]);
    if (curve === null) return gapToSegment(px, py, x1, y1, x2, y2);
    const [, , bx = 0, by = 0] = curve;
    const parts = 12;
    let gap = Infinity;
    let [fromX, fromY] = [x1, y1];
    for (let i = 1; i <= parts; i += 1) {
      const t = i / parts;
      const along = (a: number, b: number, c: number): number =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      const [toX, toY] = [along(x1, bx, x2), along(y1, by, y2)];
      gap = Math.min(gap, gapToSegment(px, py, fromX, fromY, toX, toY));
      [fromX, fromY] = [toX, toY];
    }
    return gap;
  }
}

function isWithin({ left, right, top, bottom }: LabelBox, px: number, py: number): boolean {
  return px >= left && px <= right && py >= top && py <= bottom;
}

function gapToSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / square));
  return Math.hypot(px - x1 - t * dx, py - y1 - t * dy);
}
