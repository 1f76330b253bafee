import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters } from '../../../../scripts/annotate/found-topics/clusters.ts';
import { linksOf } from '../../../../scripts/annotate/found-topics/graph.ts';
import { groupsOf, nowhere } from '../../../../scripts/annotate/found-topics/groups.ts';
import { settle } from '../../../../scripts/annotate/found-topics/settle.ts';

const none = (places: number): Int32Array => new Int32Array(places).fill(nowhere);

/** Groups of places, each linked with all of its group and weakly with the same place of the next group. */
const islands = (groups: number, size: number) =>
  linksOf(
    Array.from({ length: groups * size }, (_, i) => {
      const group = Math.floor(i / size);
      const own = Array.from({ length: size }, (_place, j) => ({ index: group * size + j, score: 1 }));
      return [...own.filter(({ index }) => index !== i), { index: (i + size) % (groups * size), score: 0.1 }];
    }),
  );

describe('clusters', () => {
  it('finds islands', () => {
    const groups = [...groupsOf(clusters(islands(8, 15), none(120)).partition).values()];
    expect(groups.map((own) => own.length)).toEqual(Array.from({ length: 8 }, () => 15));
  });

  it('lets no group hold more than a quarter where a finer division is there', () => {
    const sizes = [...groupsOf(clusters(islands(5, 40), none(200)).partition).values()].map(
      (own) => own.length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
  });

  it('takes up earlier groups, and leaves them for clearly better ones', () => {
    const links = islands(8, 15);
    const { partition } = clusters(links, none(120));
    const earlier = partition.map((group, i) => (i % 30 === 0 ? nowhere : group + 100));
    expect(clusters(links, earlier).partition).toEqual(partition.map((group) => group + 100));
    const silly = partition.map((_, i) => i % 3);
    expect(groupsOf(clusters(links, silly).partition).size).toBe(8);
  });
});

it('settles where nothing more would move, whatever the graph and the start', () => {
  const edge = fc.tuple(fc.nat(19), fc.nat(19), fc.double({ min: 0.01, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(edge, { maxLength: 80 }),
      fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
      (edges, start) => {
        const links = linksOf(
          start.map((_, i) =>
            edges.filter(([a, b]) => a === i && b !== i).map(([, index, score]) => ({ index, score })),
          ),
        );
        const settled = settle(links, Int32Array.from(start), 1, 3);
        expect(settle(links, settled, 1, 3)).toEqual(settled);
        for (const own of groupsOf(settled).values()) expect(own.length).toBeGreaterThanOrEqual(3);
      },
    ),
  );
});
