import { href, paths } from '../lib/href.ts';
import type { Fan } from '../lib/map-parts/fan.ts';
import { fan, fanWidth, nameStart, rowHeight } from '../lib/map-parts/fan.ts';
import { fitLines } from '../lib/map-parts/fit-text.ts';
import { allThemes } from '../lib/themes.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { EdgeType, GraphNode, NodeKind } from '../schemas/graph.ts';
import { neighbourGroups } from './ego-neighbours.ts';
import type { Neighbour, NeighbourGroup } from './ego-neighbours.ts';
import { graphParts } from './graph-parts.ts';
import { themeNumber } from './link.ts';
import { lookup } from './lookup.ts';
import { number } from './words.ts';

/** A mark and its name. */
export interface EgoNode {
  kind: NodeKind;
  /** Number of its theme's colour; null outside all themes. */
  theme: number | null;
  url: string;
  /** Its name, on two lines where one is too short. */
  lines: string[];
  /** Its full name and what joins it, for a tooltip and a screen reader. */
  title: string;
  edge: EdgeType;
  arrow: Neighbour['arrow'];
  /** Whether the page says it in words too, so that the picture needs no stop of the keyboard for it. */
  listed: boolean;
}

export interface EgoView extends Fan<EgoNode> {
  kind: NodeKind;
  theme: number | null;
  /** The name in the middle. */
  lines: string[];
  /** Which kinds of neighbours there are, in words. */
  description: string;
  /** Neighbours that are not drawn. */
  more: number;
  /** The map with the node in the middle chosen; null where it has no place there. */
  mapUrl: string | null;
}

/** As many as one looks over at once. */
export const mostNeighbours = 12;
/** Height of the letters of names; the one in the middle is bold. */
export const nameSize = 13;
const bold = 1.1;
const lineHeight = 17;
/** Between two lines of the name of a neighbour. */
export const nameLine = 15;
/** Its row. */
export const rowOf = ({ lines }: EgoNode): number => rowHeight + (lines.length - 1) * (nameLine - 4);
const nameWidth = fanWidth - nameStart;
const centreWidth = fanWidth - 32;

/**
 * A paper or a work with what it is joined to; null where nothing is, or where it is no node of the graph.
 * @param id of the node: `paper:galore`, `work:lora`
 */
export function egoView(corpus: Corpus, base: string, id: string): EgoView | null {
  const node = graphParts(corpus, base).nodes.get(id);
  const all = node === undefined ? [] : neighbourGroups(corpus, base, id);
  const total = all.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  if (node === undefined || total === 0) return null;
  const chosen = choose(all);
  const drawn = chosen.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  const lines = fitLines(node.label, centreWidth / bold, nameSize, 2);
  const groups = chosen.map(({ label, neighbours }) => ({
    label,
    items: neighbours.map((neighbour) => egoNode(corpus, id, neighbour)),
  }));
  return {
    ...fan(groups, Math.max(rowWithMark, lines.length * lineHeight + 8), rowOf),
    kind: kindOf(node),
    theme: themeOf(corpus, node),
    lines,
    description: `${all
      .filter(({ neighbours }) => neighbours.length > 0)
      .map(({ label, neighbours }) => `${label}: ${number(neighbours.length)}`)
      .join('. ')}.`,
    more: total - drawn,
    mapUrl: node.x === null ? null : href(base, paths.mapFocus(id)),
  };
}

/** Room for the mark in the middle. */
const rowWithMark = 26;

/** Each kind has its turn until the picture is full, so that one kind does not keep out the others. */
function choose(groups: readonly NeighbourGroup[]): NeighbourGroup[] {
  const taken = groups.map(() => 0);
  let left = mostNeighbours;
  for (let before = 0; left > 0 && before !== left;) {
    before = left;
    groups.forEach(({ neighbours, turn }, i) => {
      const take = Math.min(turn, left, neighbours.length - (taken[i] ?? 0));
      taken[i] = (taken[i] ?? 0) + take;
      left -= take;
    });
  }
  return groups.map((group, i) => ({ ...group, neighbours: group.neighbours.slice(0, taken[i]) }));
}

function egoNode(corpus: Corpus, centre: string, { node, edge, arrow, why }: Neighbour): EgoNode {
  const paper = lookup(corpus).papers.get(bare(node.id));
  const full = node.id.startsWith('paper:') ? (paper?.title ?? node.label) : node.label;
  return {
    kind: kindOf(node),
    theme: themeOf(corpus, node),
    url: node.url,
    lines: fitLines(node.label, nameWidth, nameSize, 2),
    // The spoken name begins with the one that is seen.
    title: `${full.startsWith(node.label) ? full : `${node.label}: ${full}`}, ${kindInWords(corpus, node)}. ${why}`,
    edge,
    arrow,
    listed: edge !== 'related' || isListed(corpus, centre, node.id),
  };
}

/** A page lists the papers like its own; those that only list it stand on their own pages. */
function isListed(corpus: Corpus, centre: string, other: string): boolean {
  const paper = lookup(corpus).papers.get(bare(centre));
  const rows = (paper && corpus.related.get(paper.id)) ?? [];
  return rows.some((row) => row.paper === bare(other));
}

/** `paper of Memory`, `work from elsewhere`: what the mark and its colour say. */
function kindInWords(corpus: Corpus, node: GraphNode): string {
  const theme = allThemes(corpus).find(({ id }) => id === node.theme)?.name;
  return kindOf(node) === 'work'
    ? 'work from elsewhere'
    : `${kindOf(node)}${theme === undefined ? '' : ` of ${theme}`}`;
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);
const kindOf = ({ id }: GraphNode): NodeKind => id.slice(0, id.indexOf(':')) as NodeKind;
const themeOf = (corpus: Corpus, { theme }: GraphNode): number | null =>
  theme === null ? null : themeNumber(corpus, theme);
