import type { NodeKind } from '../../schemas/graph.ts';
import type { Box, LabelWish } from '../layout/labels.ts';
import { themeScale } from '../layout/names.ts';
import { lineHeight, shorten, textSize, wrapLabel } from '../layout/text.ts';

/** Works and papers that are named on the whole map; the others wait for the first zoom. */
export const firstWorks = 12;
export const firstPapers = 24;
const gap = 6;

/** The radius of a mark; it grows with the root of how often the node is named, and no further than `most`. */
export function markSize(kind: NodeKind, count: number): number {
  const [least, growth, most] = {
    theme: [0, 0, 0],
    topic: [7, 1.2, 15],
    work: [6, 1, 11],
    paper: [4.5, 1.8, 9],
  }[kind];
  return Math.min(most ?? 0, Math.round(((least ?? 0) + (growth ?? 0) * Math.sqrt(count)) * 10) / 10);
}

/** The label of a node, broken into the lines that the layout made room for. */
export function shownLines(kind: NodeKind, label: string): string[] {
  if (kind === 'theme') return wrapLabel(label, 15);
  if (kind === 'topic') return wrapLabel(label, 16);
  return wrapLabel(shorten(label, 40), 22);
}

/** On a small screen a theme's name is smaller than a topic's elsewhere, and broken into shorter lines. */
export const compactScale = 0.9;

export function compactLines(label: string): string[] {
  return wrapLabel(label, 11);
}

/** How a label stands beside its mark; `across` and `down` say which way it lies from there. */
interface Side {
  across: -1 | 0 | 1;
  down: -1 | 0 | 1;
}

/** Best first. */
const sides: Side[] = [
  { across: 0, down: 1 },
  { across: 1, down: 0 },
  { across: -1, down: 0 },
  { across: 0, down: -1 },
  { across: 1, down: -1 },
  { across: -1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
];
export const sideCount = sides.length;

/** What is needed to place a label. */
export interface Labelled {
  kind: NodeKind;
  size: number;
  lines: string[];
}

export interface LabelAnchor {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The text of a label relative to its mark. */
export function labelAnchor({ kind, size, lines }: Labelled, side: number): LabelAnchor {
  const height = lines.length * lineHeight;
  if (kind === 'theme') return { x: 0, y: themeBaseline(lines.length, themeScale), anchor: 'middle' };
  const { across, down } = sides[side] ?? { across: 0, down: 1 };
  const reach = size + gap;
  const top = down === 0 ? -height / 2 : down > 0 ? size : -reach - height;
  return {
    x: across * (down === 0 ? reach : 0),
    y: top + lineHeight * (down > 0 ? 0.9 : 0.75),
    anchor: ({ '-1': 'end', '0': 'middle', '1': 'start' } as const)[across],
  };
}

/** Where the first line of a theme's name stands, `scale` times as large as other names. */
export function themeBaseline(lines: number, scale: number): number {
  return lineHeight * scale * (0.8 - lines / 2);
}

/** What a label asks for: themes and topics first, then works named most and papers that cite or are cited. */
export function labelWish(
  node: Labelled & { id: string; x: number; y: number; cited: boolean },
  rank: number,
): LabelWish {
  const from = {
    theme: 0.5,
    topic: 0.5,
    work: rank < firstWorks ? 1 : 2,
    paper: node.cited && rank < firstPapers ? 1 : 2,
  }[node.kind];
  return { id: node.id, x: node.x, y: node.y, from, boxes: labelBoxes(node) };
}

/** Where a label may stand round its mark, best first. */
function labelBoxes({ kind, size, lines }: Labelled): Box[] {
  const { width, height } = textSize(lines, kind === 'theme' ? themeScale : 1);
  if (kind === 'theme') {
    const small = textSize(compactLines(lines.join(' ')), compactScale);
    return [{ width, height }, small].map((room) => ({
      left: -room.width / 2,
      right: room.width / 2,
      top: -room.height / 2,
      bottom: room.height / 2,
    }));
  }
  return sides.map(({ across, down }): Box => {
    const reach = down === 0 ? size + gap + width : width;
    return {
      left: Math.min(-size, across === 0 ? -width / 2 : across < 0 ? -reach : 0),
      right: Math.max(size, across === 0 ? width / 2 : across > 0 ? reach : 0),
      top: down < 0 ? -size - gap - height : -Math.max(size, down === 0 ? height / 2 : 0),
      bottom: down > 0 ? size + gap + height : Math.max(size, down === 0 ? height / 2 : 0),
    };
  });
}
