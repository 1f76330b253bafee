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
  const texts: { text: SourceText; reader: Reader }[] = [];
  for (const [document, bytes] of input.documents) {
    const text = decode(document, bytes);
    if ('message' in text) findings.push(text);
    else {
      const reader = readers.find((candidate) => candidate.accepts(text));
      if (reader) texts.push({ text, reader });
      else
        findings.push({
          file: `documents/${document}`,
          line: null,
          message: `has no known format. Known: ${readers.map((r) => r.format).join('; ')}.`,
        });
    }
  }
  const knownTitles = new Set(Object.keys(input.facts));
  const readings = new Map<SourceText, Reading>();
  for (const { text, reader } of [...texts].sort(
    (a, b) => Number(b.reader.marksTitles) - Number(a.reader.marksTitles),
  )) {
    const info = input.infos.get(text.document) ?? {
      name: text.document,
      captured: null,
      assumed: null,
      added: null,
    };
    const reading = reader.read(text, { info, corrections: input.corrections, knownTitles });
    readings.set(text, reading);
    if (reader.marksTitles)
      for (const entry of reading.entries) knownTitles.add(foldTitle(entry.titleSource));
  }
  const ledger = texts.map(({ text, reader }) =>
    account(text, reader.format, readings.get(text) as Reading, findings),
  );
  return {
    entries: texts.flatMap(({ text }) => readings.get(text)?.entries ?? []),
    ledger,
    findings: [
      ...findings,
      ...texts.flatMap(({ text }) => readings.get(text)?.findings ?? []),
      ...texts.flatMap(({ text }) => tooLarge(readings.get(text)?.entries ?? [])),
      ...unmatched(input.corrections, texts, readings),
    ],
  };
}

/** One row of the ledger; a line that no entry, furniture or finding names is itself a finding. */
function account(text: SourceText, format: string, reading: Reading, findings: Finding[]): DocumentLedger {
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
  return {
    document: text.document,
    format,
    lines: text.lines.length,
    entries: reading.entries.length,
    furnitureLines: reading.furniture.length,
    unaccountedLines: missing.length,
  };
}

/** Corrections that name no line of any document: a person's word must not be lost silently. */
function unmatched(
  corrections: ReadingCorrections,
  texts: { text: SourceText }[],
  readings: ReadonlyMap<SourceText, Reading>,
): Finding[] {
  const of = (document: string): [SourceText, Reading] | undefined => {
    const text = texts.find((t) => t.text.document === document)?.text;
    const reading = text && readings.get(text);
    return text && reading ? [text, reading] : undefined;
  };
  const furniture = corrections.furniture.flatMap(({ document, line }, i) =>
    of(document)?.[1].furniture.some((f) => f.line === line)
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
    of(document)?.[1].entries.some((e) => e.line === line && e.titleSource === title)
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
