import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraAt } from '../../../../src/lib/map/camera.ts';
import { gridBands, gridLines, gridOf, gridReference, readReference } from '../../../../src/lib/map/grid.ts';

const plane = { width: 1600, height: 1000 };
const side = fc.integer({ min: 50, max: 5000 });
const bounds = fc.record({ width: side, height: side });
const place = fc.integer({ min: -2000, max: 7000 });

describe('gridReference', () => {
  it.each([
    [0, 0, 'A1'],
    [199.9, 199.9, 'A1'],
    [200, 0, 'B1'],
    [500, 700, 'C4'],
    [1599, 999, 'H5'],
  ])('%d, %d lies in %s', (x, y, square) => expect(gridReference(x, y, plane)).toBe(square));

  it('gives what is outside to the square next to it', () => {
    expect(gridReference(-5, 400, plane)).toBe('A3');
    expect(gridReference(1600, 1000, plane)).toBe('H5');
    expect(gridReference(900, -80, plane)).toBe('E1');
  });

  it('leads back to a square that holds the place', () => {
    fc.assert(
      fc.property(bounds, place, place, (of, x, y) => {
        const square = readReference(gridReference(x, y, of), of);
        if (square === null) throw new Error('no such square');
        const inside = (at: number, all: number): number => Math.min(all, Math.max(0, at));
        const within = (at: number, from: number, size: number): boolean =>
          at >= from - 1e-6 && at <= from + size + 1e-6;
        expect(within(inside(x, of.width), square.x, square.width)).toBe(true);
        expect(within(inside(y, of.height), square.y, square.height)).toBe(true);
      }),
    );
  });

  it('has letters grow eastward and numbers southward', () => {
    fc.assert(
      fc.property(bounds, place, place, place, (of, x, y, further) => {
        const [one, east, south] = [
          gridReference(x, y, of),
          gridReference(x + Math.abs(further), y, of),
          gridReference(x, y + Math.abs(further), of),
        ];
        expect((east[0] ?? '') >= (one[0] ?? '')).toBe(true);
        expect(east.slice(1)).toBe(one.slice(1));
        expect(south[0]).toBe(one[0]);
        expect(Number(south.slice(1))).toBeGreaterThanOrEqual(Number(one.slice(1)));
      }),
    );
  });
});

describe('gridOf', () => {
  it('has eight squares along the longer side, and squares that are nearly square', () => {
    expect(gridOf(plane)).toEqual({ columns: 8, rows: 5, width: 200, height: 200 });
    fc.assert(
      fc.property(bounds, (of) => {
        const { columns, rows, width, height } = gridOf(of);
        expect(Math.max(columns, rows)).toBe(8);
        const ratio = Math.max(of.width, of.height) / Math.min(of.width, of.height);
        // A strip narrower than half a square is still one row of them.
        if (ratio <= 8) expect(Math.max(width / height, height / width)).toBeLessThan(1.5);
      }),
    );
  });

  it('has a line between each two squares', () => {
    expect(gridLines(plane)).toHaveLength((7 + 4) * 4);
    expect(gridLines(plane).slice(0, 4)).toEqual([200, 0, 200, 1000]);
  });
});

describe('readReference', () => {
  it('takes small letters and a space', () => {
    for (const typed of ['D3', 'd3', ' d 3 ']) expect(readReference(typed, plane)?.name).toBe('D3');
    expect(readReference('D3', plane)).toMatchObject({ x: 600, y: 400, width: 200, height: 200 });
  });

  it.each(['', 'd', '3', 'I1', 'A6', 'A0', 'A10', 'D3T', '3D', 'ä1'])('takes “%s” for a name', (typed) =>
    expect(readReference(typed, plane)).toBeNull(),
  );
});

describe('gridBands', () => {
  it('gives each its part of the whole map', () => {
    const { columns, rows } = gridBands(plane, cameraAt(plane, 800, 500, null));
    expect(columns.map(({ name }) => name).join('')).toBe('ABCDEFGH');
    expect(columns.map(({ length }) => length)).toEqual(Array.from({ length: 8 }, () => 100));
    expect(rows.at(-1)).toEqual({ name: '5', start: 400, length: 100 });
  });

  it('marks what is in sight, and leaves room where there is no map', () => {
    const near = gridBands(plane, cameraAt(plane, 800, 500, { x: 1000, y: 500, zoom: 4 }));
    expect(near.columns.filter(({ length }) => length > 0).map(({ name }) => name)).toEqual(['E', 'F']);
    const tall = gridBands(plane, cameraAt(plane, 400, 400, null));
    expect(tall.rows[0]).toEqual({ name: '1', start: 75, length: 50 });
  });

  it('has bands that follow one another and fill what the plane fills', () => {
    const at = fc.record({
      x: fc.integer({ min: 0, max: 1600 }),
      y: fc.integer({ min: 0, max: 1000 }),
      zoom: fc.double({ min: 1, max: 16, noNaN: true }),
    });
    fc.assert(
      fc.property(at, side, side, (viewport, width, height) => {
        const camera = cameraAt(plane, width, height, viewport);
        const { columns } = gridBands(plane, camera);
        columns.forEach(({ start, length }, i) => {
          expect(length).toBeGreaterThanOrEqual(0);
          expect(start + length).toBeCloseTo(columns[i + 1]?.start ?? start + length, 6);
        });
        const seen = Math.min(width, camera.left + plane.width * camera.scale) - Math.max(0, camera.left);
        expect(columns.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(Math.max(0, seen), 6);
      }),
    );
  });
});
