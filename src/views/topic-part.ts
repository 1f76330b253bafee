import { href, paths } from '../lib/href.ts';
import { encloses, type Point } from '../lib/layout/polygon.ts';
import type { Crop } from '../lib/map-parts/crop.ts';
import { cropRound, inCrop, isSeen } from '../lib/map-parts/crop.ts';
import { fitLines } from '../lib/map-parts/fit-text.ts';
import type { NamePlace } from '../lib/map-parts/names.ts';
import { letterSize, placeNames } from '../lib/map-parts/names.ts';
import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { GraphNode, NodeKind } from '../schemas/graph.ts';
import { graphParts } from './graph-parts.ts';
import { themeNumber } from './link.ts';
import { lookup } from './lookup.ts';
import { modelOf } from './map.ts';
import type { PartArrow } from './part-arrows.ts';
import { partArrows } from './part-arrows.ts';
import type { PartLands } from './part-lands.ts';
import { partFrame, type PartFrame } from './part-frame.ts';
import { partLands } from './part-lands.ts';

/** A node that is drawn with a link; its name only where there is room. */
export interface PartNode extends Point {
  id: string;
  kind: NodeKind;
  theme: number | null;
  url: string;
  title: string;
  lines: string[];
  /** Radius of its mark; null for a name without one. */
  mark: number | null;
  name: NamePlace | null;
}

export interface TopicPartView extends Omit<PartLands, 'middles'> {
  width: number;
  height: number;
  /** Papers of other lands, and those of this one beyond the most joined: dots without a link. */
  others: string;
  unnamed: string;
  arrows: PartArrow[];
  frame: PartFrame;
  /** The topic itself, its neighbours, papers, the most joined first, and works. */
  nodes: PartNode[];
  /** Papers in this land, and how many of them are links. */
  papers: number;
  linked: number;
  /** How many of them are drawn. */
  drawn: number;
  mapUrl: string;
}

/** With its frame a little wider than the narrowest screen has room for: letters of 13 units are still 11 px high there. */
const width = 304;
const margin = 0.13;
const mostPapers = 40;
const mostWorks = 5;
/** Dots without a link, in this land and in all others; names may cover those of others, and all where there are many. */
const mostDots = 300;
const fewDots = 100;
const marks: Record<NodeKind, number> = { theme: 0, topic: 7, work: 5.5, paper: 4.5 };

/** The part of the map round a topic's land; null where the layout has no place for it. */
export function topicPart(corpus: Corpus, base: string, topic: TopicPage): TopicPartView | null {
  const own = `topic:${topic.id}`;
  const { graph, nodes } = graphParts(corpus, base);
  const { cells } = modelOf(corpus, base);
  const cell = cells.get(own) ?? [];
  const home = nodes.get(own);
  if (cell.length === 0 || home === undefined || !isPlaced(home)) return null;
  const primary = new Set((lookup(corpus).primary.get(topic.id) ?? []).map(({ id }) => `paper:${id}`));
  const placed = graph.nodes.filter(isPlaced);
  const here = placed.filter(({ id }) => primary.has(id)).toSorted(byDegree);
  const crop = cropRound([...cell, ...here], corpus.layout, width, margin);
  const drawn = placed.map((node) => inCrop(node, crop)).filter((node) => isSeen(node, crop, 5));
  const seen = new Map(drawn.map((node) => [node.id, node]));
  const linked = here.slice(0, mostPapers).flatMap(({ id }) => seen.get(id) ?? []);
  const outline = cell.map((corner) => inCrop(corner, crop)).flatMap(({ x, y }) => [x, y]);
  const works = drawn
    .filter(({ id }) => id.startsWith('work:'))
    .filter(({ x, y }) => encloses(outline, x, y))
    .toSorted(byDegree)
    .slice(0, mostWorks);
  const { middles, ...lands } = partLands(corpus, base, crop, own);
  const around = middles.flatMap(({ id, x, y }) => {
    const node = nodes.get(id);
    const at = seen.get(id);
    return node === undefined ? [] : [partNode(corpus, at ?? { ...node, x, y }, at === undefined)];
  });
  const others = [...linked, ...works].map((node) => partNode(corpus, node));
  const linkedIds = new Set(linked.map(({ id }) => id));
  const rest = drawn.filter(({ id }) => id.startsWith('paper:') && !linkedIds.has(id));
  const inside = rest
    .filter(({ id }) => primary.has(id))
    .toSorted(byDegree)
    .slice(0, mostDots);
  const outside = rest
    .filter(({ id }) => !primary.has(id))
    .toSorted(byDegree)
    .slice(0, mostDots);
  const dots = inside.length > fewDots ? [] : inside;
  return {
    width,
    height: crop.height,
    ...lands,
    others: dotsPath(outside),
    unnamed: dotsPath(inside),
    frame: partFrame(corpus.layout, crop),
    arrows: partArrows(corpus, base, crop, primary),
    nodes: withNames([partNode(corpus, inCrop(home, crop)), ...around, ...others], crop, dots),
    papers: here.length,
    linked: linked.length,
    drawn: linked.length + inside.length,
    mapUrl: href(base, paths.mapOfTopic(topic.id)),
  };
}

type Placed = GraphNode & Point;

function isPlaced(node: GraphNode): node is Placed {
  return node.x !== null && node.y !== null;
}

function partNode(corpus: Corpus, node: Placed, unmarked = false): PartNode {
  const kind = node.id.slice(0, node.id.indexOf(':')) as NodeKind;
  const title = lookup(corpus).papers.get(node.id.slice('paper:'.length))?.title ?? node.label;
  return {
    id: node.id,
    kind,
    theme: node.theme === null ? null : themeNumber(corpus, node.theme),
    url: node.url,
    title: title.startsWith(node.label) ? title : `${node.label}: ${title}`,
    x: node.x,
    y: node.y,
    lines: fitLines(node.label, kind === 'topic' ? 150 : 130, letterSize, kind === 'topic' ? 3 : 2),
    mark: unmarked ? null : marks[kind],
    name: null,
  };
}

const byDegree = (a: GraphNode, b: GraphNode): number => b.degree - a.degree;

/** Gives names their places; a neighbour without a mark is drawn only where its name is. */
function withNames(nodes: readonly PartNode[], crop: Crop, dots: readonly Placed[]): PartNode[] {
  const taken = [
    ...nodes.flatMap(({ id, x, y, mark }) => (mark === null ? [] : [{ id, x, y, mark }])),
    ...dots.map(({ id, x, y }) => ({ id, x, y, mark: dotRadius })),
  ];
  const places = placeNames(nodes, taken, crop.width, crop.height);
  return nodes
    .map((node) => ({ ...node, name: places.get(node.id) ?? null }))
    .filter(({ mark, name }) => mark !== null || name !== null);
}

/** Of a dot without a link. */
const dotRadius = 2;

/** Dots as one path: strokes of no length with round ends. */
function dotsPath(dots: readonly Point[]): string {
  return dots.map(({ x, y }) => `M${String(Math.round(x))} ${String(Math.round(y))}h0`).join('');
}
