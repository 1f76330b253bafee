import type { Point } from '../lib/layout/polygon.ts';
import type { Crop } from '../lib/map-parts/crop.ts';
import { inCrop, isSeen } from '../lib/map-parts/crop.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { graphParts } from './graph-parts.ts';
import { shortened } from './words.ts';

/** A mention of a part of the map: a bent line, and the place and turn of its arrow head where it can be seen. */
export interface PartArrow {
  path: string;
  /** A transform. */
  head: string | null;
  title: string;
}

/** Where on a line its head may stand, the middle first. */
const places = [0.5, 0.3, 0.7, 0.15, 0.85];

/**
 * The mentions that a set of papers takes part in; where the other end lies outside, the line leads over the edge.
 * @param papers ids of their nodes
 */
export function partArrows(
  corpus: Corpus,
  base: string,
  crop: Crop,
  papers: ReadonlySet<string>,
): PartArrow[] {
  const { nodes, edges } = graphParts(corpus, base);
  const citations = new Set(
    [...papers].flatMap((id) => (edges.get(id) ?? []).filter(({ type }) => type === 'citation')),
  );
  return [...citations].flatMap(({ source, target, quote }): PartArrow[] => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (from?.x == null || from.y === null || to?.x == null || to.y === null) return [];
    const a = inCrop({ x: from.x, y: from.y }, crop);
    const b = inCrop({ x: to.x, y: to.y }, crop);
    // Bent, so that two that run the other way do not cover each other.
    const bend = { x: (a.x + b.x) / 2 - (b.y - a.y) * 0.12, y: (a.y + b.y) / 2 + (b.x - a.x) * 0.12 };
    const said = quote === null ? '' : `: “${shortened(quote, 160)}”`;
    return [
      {
        path: `M${at(a)}Q${at(bend)} ${at(b)}`,
        head: head(a, bend, b, crop),
        title: `${from.label} names ${to.label}${said}`,
      },
    ];
  });
}

function head(a: Point, bend: Point, b: Point, crop: Crop): string | null {
  for (const t of places) {
    const mix = (p: number, q: number, r: number): number =>
      (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r;
    const slope = (p: number, q: number, r: number): number => (1 - t) * (q - p) + t * (r - q);
    const point = { x: mix(a.x, bend.x, b.x), y: mix(a.y, bend.y, b.y) };
    if (!isSeen(point, crop, 6)) continue;
    const turn = (Math.atan2(slope(a.y, bend.y, b.y), slope(a.x, bend.x, b.x)) * 180) / Math.PI;
    return `translate(${at(point)}) rotate(${String(Math.round(turn))})`;
  }
  return null;
}

const at = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
