import { describe, expect, it } from 'vitest';
import {
  compareCells,
  nextOrder,
  orderInWords,
  readOrders,
  writeOrders,
} from '../../../src/client/map-table/state.ts';

const none = { nodes: null, edges: null };

describe('the order of the tables in the address', () => {
  it('comes back as it went, and goes with what was asked', () => {
    const orders = { nodes: { column: 'year', down: true }, edges: { column: 'to', down: false } };
    const address = writeOrders('https://a.org/map/table/?a=1#in-memory', orders);
    expect(address).toBe('https://a.org/map/table/?a=1&nodes=year-down&edges=to-up');
    expect(readOrders(new URL(address).search)).toEqual(orders);
    expect(writeOrders(address, none)).toBe('https://a.org/map/table/?a=1');
  });

  it('is none where the address makes no sense', () => {
    for (const search of ['', '?nodes=', '?nodes=year', '?nodes=year-left', '?edges=%3Cb%3E-up'])
      expect(readOrders(search)).toEqual(none);
  });
});

describe('the head of a column', () => {
  it('begins with A, or with the most and the newest, and turns round when pressed again', () => {
    expect(nextOrder(null, 'name')).toEqual({ column: 'name', down: false });
    expect(nextOrder({ column: 'name', down: false }, 'year')).toEqual({ column: 'year', down: true });
    expect(nextOrder({ column: 'year', down: true }, 'year')).toEqual({ column: 'year', down: false });
  });

  it('says what it did', () => {
    expect(orderInWords('nodes', { column: 'year', down: true })).toBe(
      'Nodes now stand by year, newest first.',
    );
    expect(orderInWords('nodes', { column: 'degree', down: false })).toBe(
      'Nodes now stand by degree, fewest first.',
    );
    expect(orderInWords('edges', { column: 'from', down: false })).toBe('Edges now stand by from, A to Z.');
    expect(orderInWords('edges', null)).toBe('');
  });
});

describe('rows in order', () => {
  const sorted = (cells: string[], column: string, down: boolean): string[] =>
    cells.toSorted((a, b) => compareCells(a, b, { column, down }));

  it('stand by number where the column holds numbers, what is empty last either way', () => {
    expect(sorted(['9', '', '100', '20'], 'degree', true)).toEqual(['100', '20', '9', '']);
    expect(sorted(['9', '', '100', '20'], 'degree', false)).toEqual(['9', '20', '100', '']);
    expect(sorted(['', 'b', 'a'], 'topic', true)).toEqual(['b', 'a', '']);
  });
});
