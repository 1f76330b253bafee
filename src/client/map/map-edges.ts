import type { Camera, Plane } from '../../lib/map/camera.ts';
import { gridBands, leastForName, type Band } from '../../lib/map/grid.ts';
import { element } from '../search/element.ts';

interface Side {
  isRow: boolean;
  /** A name, and a filled part of the neatline for each second one, in the order of the squares. */
  names: HTMLElement[];
  bars: HTMLElement[];
}

/**
 * The letters and numbers round a map, which mark the squares that are in sight. They are moved by transforms alone, over those
 * of the still map: nothing is laid out anew, and nothing shifts.
 */
export class MapEdges {
  private readonly plane: Plane;
  private readonly sides: Side[];
  /** What each part shows just now: most steps change one or two. */
  private readonly shown = new WeakMap<HTMLElement, string>();

  /** @param host holds the sides (`.map-edge`), or none where the map stands without a frame */
  constructor(host: HTMLElement, plane: Plane) {
    this.plane = plane;
    this.sides = [...host.querySelectorAll<HTMLElement>('.map-edge')].map((edge) => {
      const names = [...edge.querySelectorAll('span')].map(({ textContent }) =>
        element('b', '', textContent),
      );
      const bars = names.map(() => element('i', ''));
      edge.querySelector('.map-edge-moved')?.remove();
      edge.append(element('div', 'map-edge-moved', ...bars.filter((_, i) => i % 2 === 1), ...names));
      return { isRow: edge.matches('.map-edge-left, .map-edge-right'), names, bars };
    });
  }

  /** Marks what a camera sees. */
  follow(camera: Camera): void {
    if (this.sides.length === 0) return;
    const { columns, rows } = gridBands(this.plane, camera);
    for (const { isRow, names, bars } of this.sides) {
      const [bands, all] = isRow ? [rows, camera.height] : [columns, camera.width];
      const axis = isRow ? 'Y' : 'X';
      bands.forEach((band, i) => {
        this.move(names[i], nameAt(band, axis));
        const share = String(Math.round((band.length / all) * 1e4) / 1e4);
        this.move(bars[i], `translate${axis}(${tenth(band.start)}px) scale${axis}(${share})`);
      });
    }
  }

  /** @param transform empty for what has no room */
  private move(part: HTMLElement | undefined, transform: string): void {
    if (part === undefined || this.shown.get(part) === transform) return;
    this.shown.set(part, transform);
    part.hidden = transform === '';
    if (transform !== '') part.style.transform = transform;
  }
}

function nameAt({ start, length }: Band, axis: 'X' | 'Y'): string {
  return length < leastForName ? '' : `translate${axis}(calc(${tenth(start + length / 2)}px - 50%))`;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
