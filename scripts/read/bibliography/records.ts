import type { Entry } from '../../../src/schemas/entry.ts';
import type { Published, VenueKind } from '../../../src/schemas/paper.ts';
import { bareEntry, correctedFurniture, type ReadContext, type Reading } from '../reader.ts';
import { repairAbstract } from '../repair/index.ts';
import { tidy, type SourceText } from '../source-text.ts';
import { plainLine, plainText } from './plain.ts';

/** What a bibliography says of one paper. Title and abstract may still bear markup; the rest is clean. */
export interface Work {
  title: string | null;
  abstract: string | null;
  authors: string[] | null;
  authorCount: number | null;
  published: Published | null;
  venue: string | null;
  venueKind?: VenueKind | undefined;
  venueYear: number | null;
  arxiv: string | null;
  doi: string | null;
}

/** One record of a bibliography: where it stands, and what it says or why it cannot be read. */
export interface BibliographyRecord {
  /** 1-based first line. */
  line: number;
  /** 1-based line after the last. */
  endLine: number;
  /** 1-based line of the title; the first line where it cannot be told. */
  titleLine: number;
  /** A work, or what is wrong and the way out. */
  said: Work | string;
}

const namedFurniture = 'named in corrections';

/**
 * Records and the lines between them → a reading in which every line that is not blank is accounted for. Records and
 * lines named in corrections.yaml are furniture.
 * @param nameBetween the name of a tidy line outside all records, or null when it has no business there
 */
export function settle(
  source: SourceText,
  context: ReadContext,
  records: readonly BibliographyRecord[],
  nameBetween: (line: string, number: number) => string | null,
): Reading {
  const file = `documents/${source.document}`;
  const named = correctedFurniture(source.document, context.corrections);
  const reading: Reading = { entries: [], furniture: [], findings: [], spans: [] };
  const taken = new Uint8Array(source.lines.length + 2);
  for (const record of records) {
    const fresh: number[] = [];
    let isNamed = false;
    for (let line = record.line; line < record.endLine; line += 1) {
      isNamed ||= named.has(line);
      if (taken[line] === 0 && tidy(source.lines[line - 1] ?? '') !== '') fresh.push(line);
      taken[line] = 1;
    }
    if (isNamed) {
      for (const line of fresh) reading.furniture.push({ line, name: namedFurniture });
      continue;
    }
    const made = entryOf(source.document, record);
    if (typeof made === 'string') reading.findings.push({ file, line: record.line, message: made });
    else {
      reading.entries.push(made);
      reading.spans?.push({ line: record.line, endLine: record.endLine });
    }
  }
  source.lines.forEach((raw, index) => {
    const line = index + 1;
    if (taken[line] === 1 || tidy(raw) === '') return;
    const name = named.has(line) ? namedFurniture : nameBetween(tidy(raw), line);
    if (name !== null) reading.furniture.push({ line, name });
    else
      reading.findings.push({
        file,
        line,
        message: `"${shorten(tidy(raw))}" belongs to no entry. Mend the line or name it in corrections.yaml.`,
      });
  });
  return reading;
}

function entryOf(document: string, { said, titleLine, endLine }: BibliographyRecord): Entry | string {
  if (typeof said === 'string') return said;
  const { title: found, abstract: told, ...rest } = said;
  const title = plainLine(found ?? '');
  if (title === '') return 'an entry without a title. Give it one or name the line in corrections.yaml.';
  const abstract = told === null ? null : plainText(told);
  return {
    ...bareEntry(document, titleLine, title),
    ...rest,
    endLine: Math.max(endLine, titleLine + 1),
    abstract: abstract === null ? null : repairAbstract(abstract),
  };
}

/** The beginning of a text, for messages. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
