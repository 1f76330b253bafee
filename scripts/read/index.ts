import { foldTitle } from '../../src/lib/fold.ts';
import type { ReadingCorrections } from '../../src/schemas/corrections.ts';
import type { DocumentInfo, DocumentLedger } from '../../src/schemas/document.ts';
import type { Entry, Finding } from '../../src/schemas/entry.ts';
import type { Facts } from '../../src/schemas/facts.ts';
import { bibliographies } from './bibliography/index.ts';
import { correctionFinding } from './correction-finding.ts';
import { tooLarge } from './limits.ts';
import { lines } from './lines.ts';
import { listingHtml } from './listing-html.ts';
import { paragraphs } from './paragraphs.ts';
import type { Reader, Reading } from './reader.ts';
import { decode, tidy, type SourceText } from './source-text.ts';

/** In the order in which they are asked. */
const readers: Reader[] = [...bibliographies, listingHtml, lines, paragraphs];

export interface ReadInput {
  /** File name in `documents/` → bytes. */
  documents: ReadonlyMap<string, Uint8Array>;
  infos: ReadonlyMap<string, DocumentInfo>;
  corrections: ReadingCorrections;
  facts: Facts;
}

export interface ReadOutput {
  /** In the order of documents by name, then lines. */
  entries: Entry[];
  ledger: DocumentLedger[];
  findings: Finding[];
}

/**
 * Every document → entries, with a ledger of every line. Documents that mark their titles are read first, since their
 * titles help to cut those of the others. Nothing is thrown: what is wrong is a finding.
 */
export function readDocuments(input: ReadInput): ReadOutput {
  const findings: Finding[] = [];
  const knownTitles = new Set(Object.keys(input.facts));
  const rows: { document: string; reading: Reading; ledger: DocumentLedger; findings: Finding[] }[] = [];
  const read = (text: SourceText, reader: Reader): void => {
    const { document } = text;
    const info = input.infos.get(document) ?? { name: document, captured: null, assumed: null, added: null };
    const reading = reader.read(text, { info, corrections: input.corrections, knownTitles });
    if (reader.marksTitles)
      for (const entry of reading.entries) knownTitles.add(foldTitle(entry.titleSource));
    rows.push({ document, reading, ...account(text, reader.format, reading) });
  };
  const later: (() => void)[] = [];
  for (const [document, bytes] of input.documents) {
    const text = decode(document, bytes);
    if ('message' in text) {
      findings.push(text);
      continue;
    }
    const reader = readers.find((candidate) => candidate.accepts(text));
    // What marks its titles is read at once: one document at a time is in memory.
    if (reader?.marksTitles) read(text, reader);
    else if (reader) later.push(() => read(text, reader));
    else
      findings.push({
        file: `documents/${document}`,
        line: null,
        message: `has no known format. Known: ${readers.map((r) => r.format).join('; ')}.`,
      });
  }
  for (const one of later) one();
  const order = new Map([...input.documents.keys()].map((document, place) => [document, place]));
  rows.sort((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
  return {
    entries: rows.flatMap(({ reading }) => reading.entries),
    ledger: rows.map(({ ledger }) => ledger),
    findings: [
      ...findings,
      ...rows.flatMap((row) => row.findings),
      ...rows.flatMap(({ reading }) => reading.findings),
      ...rows.flatMap(({ reading }) => tooLarge(reading.entries)),
      ...unmatched(input.corrections, new Map(rows.map(({ document, reading }) => [document, reading]))),
    ],
  };
}

/** One row of the ledger; a line that no entry, furniture or finding names is itself a finding. */
function account(
  text: SourceText,
  format: string,
  reading: Reading,
): { ledger: DocumentLedger; findings: Finding[] } {
  const findings: Finding[] = [];
  const accounted = new Uint8Array(text.lines.length + 2);
  for (const { line } of reading.furniture) accounted[line] = 1;
  for (const { line, endLine } of [...reading.entries, ...(reading.spans ?? [])])
    for (let at = line; at < endLine; at += 1) accounted[at] = 1;
  const missing = text.lines.flatMap((line, i) =>
    accounted[i + 1] === 1 || tidy(line) === '' ? [] : [i + 1],
  );
  const told = new Set(reading.findings.map(({ line }) => line));
  for (const line of missing.filter((at) => !told.has(at) && reading.findings.length === 0)) {
    findings.push({
      file: `documents/${text.document}`,
      line,
      message: 'is part of no entry and no page furniture. Name the line in corrections.yaml.',
    });
  }
  if (reading.entries.length === 0 && reading.findings.length === 0) {
    findings.push({
      file: `documents/${text.document}`,
      line: null,
      message: `holds no entry, though it looks like ${format}. Save it again or take it out of documents/.`,
    });
  }
  const ledger = {
    document: text.document,
    format,
    lines: text.lines.length,
    entries: reading.entries.length,
    furnitureLines: reading.furniture.length,
    unaccountedLines: missing.length,
  };
  return { ledger, findings };
}

/** Corrections that name no line of any document: a person's word must not be lost silently. */
function unmatched(corrections: ReadingCorrections, readings: ReadonlyMap<string, Reading>): Finding[] {
  const furniture = corrections.furniture.flatMap(({ document, line }, i) =>
    readings.get(document)?.furniture.some((f) => f.line === line)
      ? []
      : [
          correctionFinding(
            corrections,
            'furniture',
            i,
            `documents/${document} has no such line ${line}, or it is blank.`,
          ),
        ],
  );
  const titles = corrections.titles.flatMap(({ document, line, title }, i) =>
    readings.get(document)?.entries.some((e) => e.line === line && e.titleSource === title)
      ? []
      : [
          correctionFinding(
            corrections,
            'titles',
            i,
            `no entry on documents/${document}:${line} begins with "${title}" where the document leaves the end of titles open.`,
          ),
        ],
  );
  return [...furniture, ...titles];
}
