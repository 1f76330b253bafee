/** One kind, one sign: on maps, in lists, in search, in legends. */
export const markedKinds = [
  'paper',
  'work',
  'topic',
  'theme',
  'result',
  'person',
  'tour',
  'note',
  'document',
] as const;

export type MarkedKind = (typeof markedKinds)[number];

/** Edge of the square that the signs are drawn in. */
export const markSize = 16;

/** What a sign is drawn with: paths that a pen of 1.5 follows, and paths that are filled. */
export interface KindMark {
  line?: string;
  fill?: string;
}

const dot = (x: number, y: number, r: number): string =>
  `M${String(x - r)} ${String(y)}a${String(r)} ${String(r)} 0 1 1 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 1 ${String(-2 * r)} 0z`;

/** A dot, a diamond, a ring, a hatched land, a surveyor's triangle, a bust, a route, a flag, a sheet. */
export const kindMarks: Readonly<Record<MarkedKind, KindMark>> = {
  paper: { fill: dot(8, 8, 4.25) },
  work: { line: 'M8 2L14 8L8 14L2 8z' },
  topic: { line: dot(8, 8, 5.25) },
  theme: { line: 'M2 4.5L6 2L14 4V11.5L9.5 14L2 12zM2.5 11.5L10 3M7 13L14 5.5' },
  result: { line: 'M8 2L14.5 13.5H1.5z', fill: dot(8, 9.75, 1.5) },
  person: { line: `${dot(8, 4.75, 2.75)}M2.5 14C2.5 11 4.75 9.75 8 9.75S13.5 11 13.5 14z` },
  tour: { line: `M5.5 11.25L6.75 10M8 8.75L9.25 7.5${dot(12, 4.25, 2.25)}`, fill: dot(3.75, 12.75, 2) },
  note: { line: 'M4 14.5V2.5H13L10.5 5.75L13 9H4' },
  document: { line: 'M3.5 1.75H9.5L12.5 4.75V14.25H3.5zM9.5 1.75V4.75H12.5' },
};
