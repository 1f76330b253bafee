import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeTypes } from '../../../../src/lib/map/format.ts';
import { readState, writeState, type MapState } from '../../../../src/lib/map/state.ts';

const page = 'https://example.org/base/map/';
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const state: fc.Arbitrary<MapState> = fc.record({
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('node' as const), id: id.map((one) => `work:${one}`) }),
    fc.record({ kind: fc.constant('edge' as const), id: id.map((one) => `citation:${one}--b`) }),
    fc.record({ kind: fc.constant('path' as const), from: id, to: id }),
  ),
  themes: fc.uniqueArray(id, { maxLength: 3 }),
  topics: fc.uniqueArray(id, { maxLength: 1 }),
  years: fc.option(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 2001, max: 9999 }))),
  edges: fc.subarray([...edgeTypes]),
  code: fc.boolean(),
  viewport: fc.option(
    fc.record({
      x: fc.integer({ min: 0, max: 1600 }),
      y: fc.integer({ min: 0, max: 1000 }),
      zoom: fc.integer({ min: 1, max: 1600 }).map((zoom) => zoom / 100),
    }),
  ),
});

describe('the address of a state', () => {
  it('tells all of it', () => {
    fc.assert(
      fc.property(state, (one) => {
        const address = writeState(`${page}?theme=old&at=1,2,3#x`, one);
        expect(readState(new URL(address).search)).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('is bare where nothing is chosen, and keeps what is not its own', () => {
    const first = readState('');
    expect(writeState(page, first)).toBe(page);
    expect(writeState(`${page}?utm=1`, first)).toBe(`${page}?utm=1`);
  });

  it('is easy to read', () => {
    const galore = readState('?focus=paper:galore&years=2024..2023&has=code&edges=names,nonsense');
    expect(writeState(page, galore)).toBe(`${page}?focus=galore&years=2023..2024&edges=names&has=code`);
    expect(writeState(page, readState('?path=spam,work:lora'))).toBe(`${page}?path=spam,work:lora`);
  });

  it('leaves out what cannot be read', () => {
    const { years, viewport, selection, edges } = readState('?years=soon&at=1,x,3&path=a&edges=');
    expect([years, viewport, selection, edges]).toEqual([null, null, null, []]);
    expect(readState('?at=1,2,-3').viewport).toBeNull();
  });
});
