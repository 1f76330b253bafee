import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedGraph } from '../../../../scripts/bench/generated-graph.ts';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { buildGraph, paperHomes } from '../../../../src/lib/graph.ts';
import { softCells } from '../../../../src/lib/layout/coast.ts';
import { layoutGraph } from '../../../../src/lib/layout/layout.ts';
import { nameBoxes } from '../../../../src/lib/layout/names.ts';
import { measure, type Point, type Polygon } from '../../../../src/lib/layout/polygon.ts';
import { mapCells } from '../../../../src/lib/layout/regions.ts';
import { mapLands } from '../../../../src/lib/map/lands.ts';

const { corpus } = readCorpus(fileURLToPath(new URL('../../../../content', import.meta.url)));
if (corpus === null) throw new Error('content/ cannot be read.');
const graph = buildGraph(corpus, '/');
const homes = paperHomes(corpus);
const { cells } = mapCells(graph, homes, corpus.layout);
const soft = softCells(cells);

/** Even-odd rule: how often a ray to the right crosses the outline. */
function holds(polygon: Polygon, { x, y }: Point): boolean {
  return (
    polygon.filter((a, i) => {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    }).length %
      2 ===
    1
  );
}
const sides = (polygon: Polygon): string[] =>
  polygon.map((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    return `${String(a.x)} ${String(a.y)} ${String(b.x)} ${String(b.y)}`;
  });

describe('softCells', () => {
  it('gives every land a bent outline of about the size of its cell', () => {
    for (const [id, cell] of cells) {
      const outline = soft.get(id) ?? [];
      expect(outline.length, id).toBeGreaterThan(cell.length);
      expect(measure(outline).area / measure(cell).area, id).toBeCloseTo(1, 0);
    }
  });

  it('draws each border alike from both sides: no gap, no overlap', () => {
    const all = new Set([...soft.values()].flatMap(sides));
    for (const [id, outline] of soft)
      sides(outline).forEach((side, i) => {
        const [a, b, c, d] = side.split(' ');
        const back = [c, d, a, b].join(' ');
        expect(all.has(back), `${id}: ${side}`).toBe(outline[i]?.beyond != null);
      });
  });

  it('keeps every paper in its land, and every node and name out of the sea', () => {
    const places = new Map(
      graph.nodes.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [[id, { x, y }]])),
    );
    const onLand = (point: Point): boolean => [...soft.values()].some((outline) => holds(outline, point));
    for (const [id, at] of places) {
      const home = homes.get(id);
      if (home === undefined) expect(onLand(at), id).toBe(true);
      else expect(holds(soft.get(home) ?? [], at), id).toBe(true);
    }
    for (const { id, x, y, halfWidth, halfHeight } of nameBoxes(graph, places))
      for (const across of [-1, 0, 1])
        for (const down of [-1, 0, 1])
          expect(onLand({ x: x + across * halfWidth, y: y + down * halfHeight }), id).toBe(true);
  });

  it('is the same every time, and small for the shipped map', () => {
    expect(softCells(cells)).toEqual(soft);
    const lands = mapLands(corpus, graph, homes, () => 0);
    expect(gzipSync(JSON.stringify(lands)).length).toBeLessThan(12 * 1024);
    const large = generatedGraph(600);
    const layout = { generated: '', ...layoutGraph(large.graph, large.homes, null) };
    const many = mapCells(large.graph, large.homes, layout).cells;
    expect([...softCells(many).values()].every((outline) => outline.length > 2)).toBe(true);
  });
});
