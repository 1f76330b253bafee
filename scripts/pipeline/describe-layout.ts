import { buildGraph, paperHomes } from '../../src/lib/graph.ts';
import { layoutFigures } from '../../src/lib/layout/figures.ts';
import { labelOverlaps } from '../../src/lib/layout/label-overlaps.ts';
import { moves } from '../../src/lib/layout/quality.ts';
import { labelWishes, placedNodes } from '../../src/lib/map/model.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Layout } from '../../src/schemas/layout.ts';

/** What a person wants to know of a layout: what is new, what moved, and how well it reads; lines of text. */
export function describeLayout(corpus: Corpus, before: Layout | null): string {
  const { layout } = corpus;
  const graph = buildGraph(corpus, '/');
  const ids = Object.keys(layout.nodes);
  const fresh = ids.filter((id) => before === null || !(id in before.nodes)).length;
  const gone = Object.keys(before?.nodes ?? {}).filter((id) => !(id in layout.nodes)).length;
  const figures = layoutFigures(graph, paperHomes(corpus), layout);
  const wishes = labelWishes(placedNodes(graph));
  const labels = [1, 2, 4, 8].map((zoom) => labelOverlaps(wishes, layout.width, layout.height, zoom));
  const moved = before === null ? null : moves(before, layout);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `${String(ids.length)} nodes placed: ${String(fresh)} new, ${String(gone)} gone, ${String(moved?.moved ?? 0)} moved.`,
    ...(moved !== null && moved.moved > 0
      ? [
          `  furthest move ${percent(moved.most)} of the width, median ${percent(moved.median)}; neighbours kept ${percent(moved.neighboursKept)}`,
        ]
      : []),
    `  papers in the land of their topic ${percent(figures.atHome)} of ${String(figures.papers)}`,
    `  pairs of mentions and namings that cross ${percent(figures.crossings)}; mean length of a mention ${percent(figures.citation)} of the width`,
    `  related and citing papers among the nearest ${percent(figures.neighbours)} (anywhere in their lands: ${percent(figures.anywhere)})`,
    `  what binds themes is between themes that touch ${percent(figures.adjacent)}`,
    `  labels at zoom 1, 2, 4, 8: ${labels.map(({ drawn }) => drawn).join(', ')}; overlaps ${labels.map(({ overlaps }) => overlaps).join(', ')}`,
  ].join('\n');
}
