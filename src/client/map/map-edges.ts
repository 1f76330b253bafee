import type { Camera, Plane } from '../../lib/map/camera.ts';
import { gridBands, type Band } from '../../lib/map/grid.ts';

/** Pixels that the name of a column or row needs. */
const leastForName = 14;

interface Side {
  edge: HTMLElement;
  isRow: boolean;
  names: HTMLElement[];
}

/** The letters and numbers round a map, which mark the squares that are in sight. */
export class MapEdges {
  private readonly plane: Plane;
  private readonly sides: Side[];
  /** What each side shows just now: most frames change one or two squares, and few change any. */
  private readonly shown = new WeakMap<HTMLElement, number>();

  /** @param host holds the sides (`.map-edge`), or none where the map stands without a frame */
  constructor(host: HTMLElement, plane: Plane) {
    this.plane = plane;
    this.sides = [...host.querySelectorAll<HTMLElement>('.map-edge')].map((edge) => ({
      edge,
      isRow: edge.matches('.map-edge-left, .map-edge-right'),
      names: [...edge.children].filter((child) => child instanceof HTMLElement),
    }));
  }

  /** Marks what a camera sees. */
  follow(camera: Camera): void {
    if (this.sides.length === 0) return;
    const { columns, rows } = gridBands(this.plane, camera);
    for (const side of this.sides) {
      if (side.isRow) this.mark(side, rows, camera.height);
      else this.mark(side, columns, camera.width);
    }
  }

  private mark({ edge, isRow, names }: Side, bands: Band[], all: number): void {
    const [first, last] = [bands[0], bands.at(-1)];
    const before = tenth(first?.start ?? 0);
    const after = tenth(all - (last?.start ?? 0) - (last?.length ?? 0));
    if (this.shown.get(edge) !== before) {
      this.shown.set(edge, before);
      edge.style.padding = isRow ? `${before}px 0 ${after}px` : `0 ${after}px 0 ${before}px`;
    }
    bands.forEach(({ length }, i) => {
      const name = names[i];
      const now = tenth(length);
      if (name === undefined || this.shown.get(name) === now) return;
      this.shown.set(name, now);
      name.style.flexGrow = String(now);
      name.classList.toggle('narrow', now < leastForName);
    });
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
