import type { Entry } from '../../src/schemas/entry.ts';
import { listingDateSource } from './date.ts';
import { furnitureName } from './furniture.ts';
import { readMetaGroup } from './meta-group.ts';
import { bareEntry, correctedFurniture, type ReadContext, type Reader, type Reading } from './reader.ts';
import { repairAbstract } from './repair/index.ts';
import { tidy, type SourceText } from './source-text.ts';
import { splitTitle } from './split-title.ts';

/** `89 Title and abstract run together. 4 authors · Apr 16 6`: upvotes or a dash, text, who, date and comments. */
const byAuthors = new RegExp(
  `^(?:new )?([-–—]|\\d+) (.+) (\\d+ authors? · ${listingDateSource})(?: View all)?$`,
);
/** An organisation's handle and name in place of the authors, after the end of the last sentence. */
const byOrganization = new RegExp(
  `^(?:new )?([-–—]|\\d+) (.*[.!?。！？][)"”]?) ([\\w.-]+ [^.!?·]{1,80} · ${listingDateSource})(?: View all)?$`,
);

const parts = (line: string): RegExpExecArray | null =>
  line.includes(' · ') ? (byAuthors.exec(line) ?? byOrganization.exec(line)) : null;
const isEntry = (line: string): boolean => parts(tidy(line)) !== null;

/** A name that some pages put between abstract and authors. */
const submitter = / Submitted by \S{1,60}$/;

/** Title and abstract in cells of their own, where tabs part the columns. */
function titleCell(raw: string): string | null {
  const cells = raw
    .split('\t')
    .map(tidy)
    .filter((cell) => cell !== '');
  return cells.length >= 4 && /^([-–—]|\d+)$/.test(cells[0] ?? '') ? (cells[1] ?? null) : null;
}

/** A saved listing with one line an entry, in which nothing marks where the title ends. */
export const lines: Reader = {
  format: 'listing (one line an entry)',
  marksTitles: false,
  accepts: ({ lines: all }) => {
    const telling = all.filter((line) => tidy(line) !== '' && furnitureName(tidy(line)) === null);
    return telling.filter(isEntry).length * 2 > telling.length;
  },
  read,
};

function read(source: SourceText, context: ReadContext): Reading {
  const reading: Reading = { entries: [], furniture: [], findings: [] };
  const named = correctedFurniture(source.document, context.corrections);
  source.lines.forEach((raw, index) => {
    const line = tidy(raw);
    const number = index + 1;
    if (line === '') return;
    const furniture = named.has(number) ? 'named in corrections' : furnitureName(line);
    if (furniture !== null) {
      reading.furniture.push({ line: number, name: furniture });
      return;
    }
    const entry = readLine(raw, number, source.document, context);
    if (entry) reading.entries.push(entry);
    else {
      reading.findings.push({
        file: `documents/${source.document}`,
        line: number,
        message: `"${line.slice(0, 60)}" is no entry. Expected upvotes or "-", title and abstract, then "4 authors · Apr 16"; mend it or name the line in corrections.yaml.`,
      });
    }
  });
  return reading;
}

function readLine(raw: string, number: number, document: string, context: ReadContext): Entry | null {
  const match = parts(tidy(raw));
  const meta = match ? readMetaGroup(match[3] ?? '', context.info.captured) : null;
  if (!match || !meta) return null;
  const text = (match[2] ?? '').replace(submitter, '');
  const told =
    context.corrections.titles.find((t) => t.document === document && t.line === number)?.title ?? null;
  const cell = told === null ? titleCell(raw) : null;
  const cut = splitTitle(text, context.knownTitles, told ?? cell);
  if (!cut) return null;
  return {
    ...bareEntry(document, number, cut.title),
    ...meta,
    upvotes: /^\d/.test(match[1] ?? '') ? Number(match[1]) : null,
    abstract: repairAbstract(cut.abstract),
    titleBasis: cell === null ? cut.basis : 'marked',
    titleCertainty: cut.certainty,
  };
}
