import { describe, expect, it } from 'vitest';
import { cameraAt, labelLevel, viewportOf } from '../../../../src/lib/map/camera.ts';

const plane = { width: 1600, height: 1000 };

describe('cameraAt', () => {
  it('shows the whole plane in the middle of any frame', () => {
    expect(cameraAt(plane, 800, 600, null)).toEqual({
      width: 800,
      height: 600,
      scale: 0.5,
      left: 0,
      top: 50,
    });
    expect(viewportOf(plane, cameraAt(plane, 800, 600, null))).toBeNull();
  });

  it('shows the same place on a wide and a narrow screen', () => {
    const at = { x: 300, y: 700, zoom: 4 };
    for (const [width, height] of [
      [1060, 662],
      [358, 358],
    ] as const) {
      const seen = viewportOf(plane, cameraAt(plane, width, height, at));
      expect(seen?.x).toBeCloseTo(300);
      expect(seen?.y).toBeCloseTo(700);
      expect(seen?.zoom).toBeCloseTo(4);
    }
  });

  it('names more the nearer one looks', () => {
    const levels = [1, 2, 4, 8].map((zoom) =>
      labelLevel(cameraAt(plane, 1120, 700, { x: 800, y: 500, zoom })),
    );
    expect(levels).toEqual([1, 2, 4, 8]);
    expect(labelLevel(cameraAt(plane, 358, 224, null))).toBe(0.25);
  });
});
