import { describe, expect, it } from 'vitest';
import { cameraAt, labelLevel, viewportFor, viewportOf } from '../../../../src/lib/map/camera.ts';

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

describe('viewportFor', () => {
  const whole = cameraAt(plane, 1120, 700, null);

  it('leaves what is in sight where it is, and goes nearer where that is asked', () => {
    expect(viewportFor(plane, whole, [[800, 500]], 1)).toBeNull();
    expect(viewportFor(plane, whole, [[800, 500]], 2)).toEqual({ x: 800, y: 500, zoom: 2 });
    expect(viewportFor(plane, whole, [], 2)).toBeNull();
  });

  it('shows all of several points, further off if need be', () => {
    const near = cameraAt(plane, 1120, 700, { x: 100, y: 100, zoom: 8 });
    const seen = viewportFor(
      plane,
      near,
      [
        [100, 100],
        [1500, 900],
      ],
      1,
    );
    expect(seen).toMatchObject({ x: 800, y: 500 });
    expect(seen?.zoom).toBeLessThan(1.1);
  });

  it('goes so near on a small screen that papers are named', () => {
    const phone = cameraAt(plane, 358, 358, null);
    const seen = viewportFor(plane, phone, [[800, 500]], 1);
    expect(labelLevel(cameraAt(plane, 358, 358, seen))).toBe(1);
  });
});
