import { createHash } from 'node:crypto';
import type { DocumentInfo } from '../../src/schemas/document.ts';
import { readDocuments } from '../read/index.ts';
import { decode } from '../read/source-text.ts';
import { capturedDay } from './captured.ts';
import { freeName, safeName } from './file-name.ts';
import type { NormalizeInput, NormalizeOutput } from './input.ts';

/** A file that somebody wants to add; `bytes` is null when it could not be read, and `problem` says why. */
export interface Offered {
  path: string;
  bytes: Uint8Array | null;
  problem: string | null;
}

/** What becomes of an offered file. */
export type Fate =
  | { kind: 'added'; path: string; document: string; info: DocumentInfo; beside: string | null }
  | { kind: 'there'; path: string; document: string }
  | { kind: 'failed'; path: string; document: string; reasons: string[] };

export type Added = Extract<Fate, { kind: 'added' }>;

/**
 * Files → what becomes of each: added under a safe name of its own, there already byte for byte, or failed with reasons.
 * @param captured the day they were saved, as a person says; null when nobody knows
 * @param today the day of adding
 */
export function planAdding(
  input: NormalizeInput,
  offered: Offered[],
  captured: string | null,
  today: string,
): Fate[] {
  const names = new Map([...input.documents].map(([name, bytes]) => [digest(bytes), name] as const));
  const taken = new Set(input.documents.keys());
  const titles = new Set([...input.infos.values()].map(({ name }) => name));
  return offered.map(({ path, bytes, problem }): Fate => {
    const wished = safeName(path);
    if (bytes === null)
      return { kind: 'failed', path, document: wished, reasons: [problem ?? 'cannot be read'] };
    const same = names.get(digest(bytes));
    if (same !== undefined) return { kind: 'there', path, document: same };
    const document = freeName(wished, taken);
    const read = readAlone(document, bytes, input, captured, today);
    if (read.reasons.length > 0) return { kind: 'failed', path, document, reasons: read.reasons };
    names.set(digest(bytes), document);
    taken.add(document);
    const title = documentTitle(document, read.when.captured ?? today, titles);
    titles.add(title);
    return {
      kind: 'added',
      path,
      document,
      info: { name: title, ...read.when, added: today },
      beside: document === wished ? null : wished,
    };
  });
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readAlone(
  document: string,
  bytes: Uint8Array,
  { corrections, facts }: NormalizeInput,
  told: string | null,
  today: string,
) {
  const of = (row: { document: string }): boolean => row.document === document;
  const info: DocumentInfo = { name: document, captured: told, assumed: null, added: today };
  const { entries, findings } = readDocuments({
    documents: new Map([[document, bytes]]),
    infos: new Map([[document, info]]),
    corrections: {
      titles: corrections.titles.filter(of),
      furniture: corrections.furniture.filter(of),
    },
    facts,
  });
  const reasons = findings.map(({ line, message }) => (line === null ? message : `line ${line}: ${message}`));
  if (entries.length === 0 && reasons.length === 0) reasons.push('holds no entry');
  const text = decode(document, bytes);
  const when =
    'message' in text
      ? { captured: told, assumed: null }
      : capturedDay(text, firstLine(entries), told, today);
  return { reasons, when };
}

/** Not `Math.min(...)`, which takes no hundred thousand numbers. */
const firstLine = (entries: readonly { line: number }[]): number =>
  entries.reduce((first, { line }) => Math.min(first, line), Infinity);

/** A readable name: the file's without its ending, with the day where another document bears it. */
function documentTitle(document: string, day: string, taken: ReadonlySet<string>): string {
  const plain = document.replace(/\.[A-Za-z0-9]+$/, '').replace(/[-_]+/g, ' ');
  return [plain, `${plain}, ${day}`].find((name) => !taken.has(name)) ?? document;
}

/** The input with the added documents in it. */
export function withAdded(
  input: NormalizeInput,
  added: Added[],
  bytesOf: ReadonlyMap<string, Uint8Array>,
): NormalizeInput {
  const sorted = <T>(rows: [string, T][]): Map<string, T> =>
    new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...input,
    documents: sorted([
      ...input.documents,
      ...added.map(({ path, document }): [string, Uint8Array] => [
        document,
        bytesOf.get(path) ?? new Uint8Array(),
      ]),
    ]),
    infos: sorted([
      ...input.infos,
      ...added.map(({ document, info }): [string, DocumentInfo] => [document, info]),
    ]),
  };
}

/** What an added document brings. */
export interface Brought {
  format: string;
  entries: number;
  /** Papers that no other document listed before. */
  papers: number;
  repeats: number;
  doubts: number;
}

/** What each added document brings, in the order of adding: a paper new in two of them is new in the first. */
export function whatTheyBring(output: NormalizeOutput, added: Added[]): Map<string, Brought> {
  const order = new Map(added.map(({ document }, i) => [document, i]));
  const fresh = new Map<string, number>();
  for (const { sources } of output.corpus?.papers ?? []) {
    const places = sources.map(({ document }) => order.get(document) ?? -1);
    const first = Math.min(...places);
    const document = added[first]?.document;
    if (document !== undefined) fresh.set(document, (fresh.get(document) ?? 0) + 1);
  }
  return new Map(
    added.map(({ document }) => {
      const row = output.corpus?.ledger.find((line) => line.document === document);
      const entries = row?.entries ?? 0;
      const papers = fresh.get(document) ?? 0;
      const doubts = output.corpus?.doubts.filter((doubt) => doubt.document === document).length ?? 0;
      return [
        document,
        { format: row?.format ?? 'unknown', entries, papers, repeats: entries - papers, doubts },
      ];
    }),
  );
}
