import type { Box, LabelWish } from '../layout/labels.ts';
import { placeLabels } from '../layout/labels.ts';
import type { Point } from '../layout/polygon.ts';
import { lineWidth } from './fit-text.ts';

/** A name that wants to stand beside a mark, or about a point that has none. */
export interface NameWish extends Point {
  id: string;
  lines: string[];
  /** Radius of its mark; null where there is none. */
  mark: number | null;
}

/** Where a name stands, relative to its point: baseline of its first line, and the side from which it is written. */
export interface NamePlace {
  x: number;
  y: number;
  align: 'start' | 'middle' | 'end';
  /** Whether there is room for it only in the wide form of the picture, twice as large. */
  wide: boolean;
}

/** Height of letters and of a line, on the screen. */
export const letterSize = 13;
export const lineStep = 15;
const gap = 4;
/** Marks of topics are at least as large. */
const wideMark = 7;

type Candidate = Omit<NamePlace, 'wide'> & { box: Box };

/**
 * Places for as many names as do not meet one another or any mark, the first in the list first. Names and marks keep
 * their size on the screen, in a picture that is drawn at its own size and, on wide screens, at twice that.
 * @param marks all that are drawn, with or without a name
 */
export function placeNames(
  wishes: readonly NameWish[],
  marks: readonly (Point & { id: string; mark: number })[],
  width: number,
  height: number,
): Map<string, NamePlace> {
  const choices = new Map(wishes.map((wish) => [wish.id, candidates(wish)]));
  const taken = marks.map(({ id, x, y, mark }): LabelWish => {
    const box = { left: -mark, right: mark, top: -mark, bottom: mark };
    return { id: `mark ${id}`, x, y, from: 1, boxes: [box] };
  });
  const wanted = wishes.map(({ id, x, y }): LabelWish => {
    return { id, x, y, from: 1, boxes: (choices.get(id) ?? []).map(({ box }) => box) };
  });
  const places = placeLabels([...taken, ...wanted], width, height);
  // A name that keeps away from its mark may meet another when the picture grows.
  const stand: Box[] = taken.flatMap(({ x, y, boxes }) => boxes.map((box) => grown(box, x, y)));
  return new Map(
    wishes.flatMap(({ id, x, y }) => {
      const place = places.get(id);
      const choice = choices.get(id)?.[place?.box ?? -1];
      if (place === undefined || choice === undefined || place.from > 2) return [];
      const box = grown(choice.box, x, y);
      if (stand.some((other) => meets(box, other))) return [];
      stand.push(box);
      const { align } = choice;
      return [[id, { x: choice.x, y: choice.y, align, wide: place.from > 1 }] as const];
    }),
  );
}

/** A box about a point in the wide form of the picture. */
function grown({ left, right, top, bottom }: Box, x: number, y: number): Box {
  return { left: 2 * x + left, right: 2 * x + right, top: 2 * y + top, bottom: 2 * y + bottom };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function candidates({ lines, mark }: NameWish): Candidate[] {
  const width = Math.max(0, ...lines.map((line) => lineWidth(line, letterSize)));
  const height = lines.length * lineStep;
  const at = (x: number, top: number, align: Candidate['align']): Candidate => {
    const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    return {
      x,
      y: top + letterSize * 0.9,
      align,
      box: { left, right: left + width, top, bottom: top + height },
    };
  };
  if (mark === null)
    return [0, -20, 20, -40, 40].flatMap((dy) =>
      [0, -30, 30, -60, 60].map((dx) => at(dx, dy - height / 2, 'middle')),
    );
  const reach = mark + gap;
  const beyond = (far: number): Candidate[] =>
    [0, -24, 24, -48, 48].flatMap((dx) => [
      at(dx, reach + far, 'middle'),
      at(dx, -reach - height - far, 'middle'),
    ]);
  return [
    at(reach, -height / 2, 'start'),
    at(-reach, -height / 2, 'end'),
    at(0, reach, 'middle'),
    at(0, -reach - height, 'middle'),
    at(mark, reach - 2, 'start'),
    at(-mark, reach - 2, 'end'),
    at(mark, 2 - reach - height, 'start'),
    at(-mark, 2 - reach - height, 'end'),
    // The name of a land need not touch its mark.
    ...(mark < wideMark ? [] : [14, 28, 42].flatMap((far) => beyond(far))),
  ];
}
