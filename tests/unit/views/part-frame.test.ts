import { describe, expect, it } from 'vitest';
import { partFrame } from '../../../src/views/part-frame.ts';

const plane = { width: 1600, height: 1000 };

describe('the frame of a part of the map', () => {
  it('has the names of the squares in sight, as on the whole map', () => {
    const frame = partFrame(plane, { left: 500, top: 390, width: 300, height: 200, scale: 0.5 });
    // From 500 to 1100 and from 390 to 790: of the second row too little is seen for its number.
    expect(frame.columns.map(({ name }) => name)).toEqual(['C', 'D', 'E', 'F']);
    expect(frame.rows.map(({ name }) => name)).toEqual(['3', '4']);
    expect(frame.columns[1]).toEqual({ name: 'D', start: 50, length: 100 });
  });

  it('draws a line between each two of them', () => {
    const { lines } = partFrame(plane, { left: 500, top: 390, width: 300, height: 200, scale: 0.5 });
    expect(lines).toBe('M50 0V200M150 0V200M250 0V200M0 5H300M0 105H300');
  });

  it('ends where the map ends', () => {
    const { columns } = partFrame(plane, { left: -100, top: 0, width: 300, height: 200, scale: 1 });
    expect(columns[0]).toEqual({ name: 'A', start: 100, length: 200 });
  });
});
