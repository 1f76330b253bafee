import type { Corpus } from '../../src/schemas/corpus.ts';
import { layoutMap } from '../annotate/layout.ts';
import { readCorpus } from '../effects/read-corpus.ts';
import { renderFindings } from '../effects/report.ts';
import { layoutFigures } from '../../src/lib/layout/figures.ts';
import { labelOverlaps } from '../../src/lib/layout/label-overlaps.ts';
import { moves } from '../../src/lib/layout/quality.ts';
import { buildGraph, paperHomes } from '../../src/lib/graph.ts';
import { labelWishes, placedNodes } from '../../src/lib/map/model.ts';
import { generatedGraph, withoutPapers } from './generated-graph.ts';
import { markdownTable } from './table.ts';

const head = [
  'graph',
  'nodes',
  'fresh s',
  'kept s',
  'labels at zoom 1 / 2 / 4 / 8',
  'overlaps',
  'crossings',
  'citation length',
  'neighbours / anywhere',
  'at home',
  'bound themes touch',
  'ten papers more: moved, most, neighbours kept',
];
const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

/**
 * Measures the layout of a content folder and of generated graphs: how long it takes, how well it reads, and how it stands
 * when ten papers come.
 * @returns a table for people, in Markdown
 * @throws Error that names what is wrong with the folder
 */
export function benchLayout({ contentDir }: { contentDir: string }): string {
  const { corpus, findings } = readCorpus(contentDir);
  if (!corpus) throw new Error(renderFindings(findings));
  const rows = [
    row('this one', corpus),
    row('generated', generatedGraph(2600).corpus),
    row('generated', generatedGraph(26_000).corpus),
  ];
  return `Shares of all there are; lengths as parts of the width:\n\n${markdownTable(head, rows)}`;
}

function row(name: string, corpus: Corpus): string[] {
  const began = performance.now();
  const layout = { generated: '', ...layoutMap(corpus, null) };
  const drawn = performance.now();
  layoutMap(corpus, layout);
  const kept = performance.now();
  const graph = buildGraph({ ...corpus, layout }, '/');
  const figures = layoutFigures(graph, paperHomes(corpus), layout);
  const labels = [1, 2, 4, 8].map((zoom) =>
    labelOverlaps(labelWishes(placedNodes(graph)), layout.width, layout.height, zoom),
  );
  const gone = new Set(
    corpus.papers
      .filter((_, i) => i % Math.ceil(corpus.papers.length / 10) === 0)
      .map(({ id }) => id as string),
  );
  const before = { generated: '', ...layoutMap(withoutPapers(corpus, gone), null) };
  const moved = moves(before, layoutMap(corpus, before));
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  return [
    name,
    String(graph.nodes.length),
    seconds(drawn - began),
    seconds(kept - drawn),
    labels.map(({ drawn: count }) => count).join(' / '),
    String(labels.reduce((sum, { overlaps }) => sum + overlaps, 0)),
    percent(figures.crossings),
    percent(figures.citation),
    `${percent(figures.neighbours)} / ${percent(figures.anywhere)}`,
    percent(figures.atHome, 0),
    percent(figures.adjacent, 0),
    `${String(moved.moved)}, ${percent(moved.most, 2)}, ${percent(moved.neighboursKept)}`,
  ];
}
