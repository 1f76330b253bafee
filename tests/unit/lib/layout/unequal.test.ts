import { describe, expect, it } from 'vitest';
import { layoutFigures } from '../../../../src/lib/layout/figures.ts';
import { layoutGraph } from '../../../../src/lib/layout/layout.ts';
import { measure } from '../../../../src/lib/layout/polygon.ts';
import { mapCells } from '../../../../src/lib/layout/regions.ts';
import type { Graph } from '../../../../src/schemas/graph.ts';
import { themeId } from '../../../../src/schemas/id.ts';

/** Papers of each topic, by theme: one topic holds most papers, and some themes are too small for the names of their topics. */
const themes = { big: [3600, 1500], middle: [900, 60, 8], small: [30, 25, 8, 8], least: [8, 8, 8, 8] };

function unequal(): { graph: Graph; homes: Map<string, string> } {
  const homes = new Map<string, string>();
  const nodes: Graph['nodes'] = [];
  const add = (id: string, label: string, theme: string): void => {
    nodes.push({
      id,
      label,
      url: '/',
      degree: 0,
      theme: themeId.parse(theme),
      x: null,
      y: null,
      square: null,
    });
  };
  for (const [theme, topics] of Object.entries(themes)) {
    add(`theme:${theme}`, `Everything that is ${theme}`, theme);
    for (const [i, papers] of topics.entries()) {
      const topic = `topic:${theme}-${String(i)}`;
      add(topic, `A topic with a rather long name, ${theme} ${String(i)}`, theme);
      for (let n = 0; n < papers; n += 1) {
        const paper = `paper:${theme}-${String(i)}-${String(n)}`;
        add(paper, paper, theme);
        homes.set(paper, topic);
      }
    }
  }
  const papers = [...homes.keys()];
  // Every other paper resembles one of the largest topic, the rest their neighbours.
  const edges: Graph['edges'] = papers.map((source, i) => ({
    id: `related:${source}`,
    source,
    target: papers[i % 2 === 0 ? (i * 7 + 1) % 3600 : i + 1] ?? source,
    type: 'related',
    quote: null,
    terms: [],
    reference: null,
  }));
  return { graph: { nodes, edges: edges.filter(({ source, target }) => source !== target) }, homes };
}

describe('a map of very unequal topics', () => {
  const { graph, homes } = unequal();
  const layout = { generated: '', ...layoutGraph(graph, homes, null) };
  const { regions, cells } = mapCells(graph, homes, layout);

  it('gives each topic and name of a theme its share of the land', () => {
    const shares = regions.reduce((sum, { share }) => sum + share, 0);
    const land = [...cells.values()].reduce((sum, cell) => sum + measure(cell).area, 0);
    for (const { id, share } of regions) {
      const cell = cells.get(id) ?? [];
      expect(measure(cell).area / ((land * share) / shares), id).toBeGreaterThan(0.9);
    }
  });

  it('holds every paper in the land of its topic', () => {
    expect(layoutFigures(graph, homes, layout).atHome).toBe(1);
  });

  it('leaves papers in a crowd about the middle of their land, not along the border to those they resemble', () => {
    for (const { id, papers } of regions.filter((region) => region.papers >= 900)) {
      const { area, centre } = measure(cells.get(id) ?? []);
      const own = [...homes].flatMap(([paper, home]) => (home === id ? [layout.nodes[paper] ?? [0, 0]] : []));
      const mean = (axis: 0 | 1): number => own.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / papers;
      const off = Math.hypot(mean(0) - (centre?.x ?? 0), mean(1) - (centre?.y ?? 0));
      expect(off / Math.sqrt(area), id).toBeLessThan(0.15);
    }
  });
});
