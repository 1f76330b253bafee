import { describe, expect, it } from 'vitest';
import { cameraAt } from '../../../../src/lib/map/camera.ts';
import { drawSheet, framed, sheetMargin } from '../../../../src/lib/map/sheet.ts';
import { SvgPainter } from '../../../../src/lib/map/svg-painter.ts';
import { colours } from './sample.ts';

const plane = { width: 1600, height: 1000 };
const seen = cameraAt(plane, 800, 500, { x: 1000, y: 500, zoom: 4 });

function names(): string[] {
  const painter = new SvgPainter(colours, () => 10);
  drawSheet(painter, plane, colours, seen);
  const { width, height } = framed(seen);
  return [...painter.file(width, height, 'Map').matchAll(/<tspan[^>]*>([^<]*)</g)].map(
    ([, name = '']) => name,
  );
}

describe('a frame round a picture', () => {
  it('names what is in sight, on both sides', () => {
    expect(names().toSorted()).toEqual(['2', '2', '3', '3', '4', '4', 'E', 'E', 'F', 'F']);
  });

  it('leaves the picture where it was, with a margin on each side', () => {
    const around = framed(seen);
    expect(around.left - seen.left).toBe(sheetMargin);
    expect([around.width, around.height]).toEqual([800 + 2 * sheetMargin, 500 + 2 * sheetMargin]);
    expect(around.scale).toBe(seen.scale);
  });
});
