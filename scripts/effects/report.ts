import { byText } from '../../src/lib/fold.ts';
import type { Doubt } from '../../src/schemas/annotations.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { Brought, Fate } from '../pipeline/add.ts';
import type { TopicMove } from '../pipeline/topic-moves.ts';

/**
 * One line for a terminal: signs of hostile input that move its cursor, colour it, turn the direction of text or begin a line
 * that looks like one of ours become `�`.
 */
export const safe = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\x00-\x08\x0A-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, '�');

/** `documents/listing.txt:41: no abstract after …`, one line a finding, in the order of files and lines. */
export function renderFindings(findings: Finding[]): string {
  return findings
    .map(({ file, line, message }) => safe(`${file}${line === null ? '' : `:${line}`}: ${message}`))
    .join('\n');
}

/** `1 paper`, `259 papers`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `3 files written in content.`, or that none had to be. */
export const renderWritten = (changed: readonly string[], folder: string): string =>
  changed.length === 0
    ? `Nothing changed in ${folder}.`
    : `${count(changed.length, 'file')} written in ${folder}.`;

/** Doubts that are printed in full; all of them stand on /about/. */
const shownDoubts = 5;

/**
 * `3 doubts to look at (…): 2 inferred-year, 1 title-cut`, the most frequent kind first, then the first few, one a line,
 * the rarest kind first: what happens once is seldom what happens always.
 */
export function renderDoubts(doubts: Doubt[]): string {
  const byKind = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const same = byKind.get(doubt.kind);
    if (same) same.push(doubt);
    else byKind.set(doubt.kind, [doubt]);
  }
  const kinds = [...byKind].sort(([a, x], [b, y]) => x.length - y.length || byText(a, b));
  const shown = kinds.flatMap(([, some]) => some).slice(0, shownDoubts);
  const numbers = kinds.toReversed().map(([kind, some]) => `${some.length} ${kind}`);
  return [
    `${count(doubts.length, 'doubt')} to look at (listed on /about/)${numbers.length > 0 ? `: ${numbers.join(', ')}` : ''}.`,
    ...shown.map(({ document, line, message }) => safe(`  documents/${document}:${line}: ${message}`)),
    ...(doubts.length > shown.length ? [`  and ${doubts.length - shown.length} more.`] : []),
  ].join('\n');
}

/** Moves that are told one by one. */
const shownMoves = 12;

/** `2 papers belong first to another topic than before:`, then one a line; empty where none does. */
export function renderMoves(moves: readonly TopicMove[]): string {
  if (moves.length === 0) return '';
  const topic = (id: string | null): string => id ?? 'no topic';
  return [
    `${count(moves.length, 'paper belongs', 'papers belong')} first to another topic than before:`,
    ...moves.slice(0, shownMoves).map(({ paper, from, to }) => `  ${paper}: ${topic(from)} → ${topic(to)}`),
    ...(moves.length > shownMoves ? [`  and ${moves.length - shownMoves} more.`] : []),
  ].join('\n');
}

/** What became of each file that somebody wanted to add. */
export function renderFates(fates: Fate[], brought: ReadonlyMap<string, Brought>): string {
  return fates.flatMap((fate) => fateLines(fate, brought.get(fate.document)).map(safe)).join('\n');
}

function fateLines(fate: Fate, what: Brought | undefined): string[] {
  if (fate.kind === 'there')
    return [`${fate.path}: the same, byte for byte, as documents/${fate.document}; not added again.`];
  if (fate.kind === 'failed')
    return [`${fate.path}: not added.`, ...fate.reasons.map((reason) => `  ${reason}`)];
  const { captured, assumed } = fate.info;
  return [
    `${fate.path} → documents/${fate.document}${fate.beside === null ? '' : ` (${fate.beside} is another document)`}`,
    ...(what
      ? [
          `  ${what.format}: ${count(what.entries, 'entry', 'entries')}, ${count(what.papers, 'new paper')}, ${count(what.repeats, 'repeat')}, ${count(what.doubts, 'doubt')}`,
        ]
      : []),
    captured === null
      ? '  saved on an unknown day: dates without a year stay unknown. Give it with --captured, or later in documents.yaml.'
      : `  saved ${captured}.${assumed === null ? '' : ` ${assumed}`}`,
  ];
}
