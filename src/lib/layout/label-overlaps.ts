import { placeLabels, type Box, type LabelWish } from './labels.ts';

/**
 * Counts labels that are drawn at a zoom and pairs of them that overlap, from their boxes on the screen.
 * @param wishes all labels, the most important first
 * @param width of the plane
 */
export function labelOverlaps(
  wishes: LabelWish[],
  width: number,
  height: number,
  zoom: number,
): { drawn: number; overlaps: number } {
  const places = placeLabels(wishes, width, height);
  const boxes = wishes.flatMap((wish): Box[] => {
    const place = places.get(wish.id);
    const box = wish.boxes[place?.box ?? 0];
    if (place === undefined || box === undefined || place.from > zoom) return [];
    const [x, y] = [wish.x * zoom, wish.y * zoom];
    return [{ left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom }];
  });
  boxes.sort((a, b) => a.left - b.left);
  let overlaps = 0;
  boxes.forEach((box, i) => {
    for (let j = i + 1; j < boxes.length; j += 1) {
      const other = boxes[j];
      if (other === undefined || other.left >= box.right) break;
      if (other.top < box.bottom && other.bottom > box.top) overlaps += 1;
    }
  });
  return { drawn: boxes.length, overlaps };
}
