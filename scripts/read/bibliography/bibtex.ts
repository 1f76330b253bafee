import type { Published, VenueKind } from '../../../src/schemas/paper.ts';
import type { Reader } from '../reader.ts';
import type { SourceText } from '../source-text.ts';
import { scanBibtex, type BibField, type BibItem } from './bibtex-scan.ts';
import { bibNames, bibText } from './bibtex-text.ts';
import { arxivIn, arxivNote, bareArxiv, doiIn, venueIn } from './identifiers.ts';
import { authorList } from './names.ts';
import { lineNumbers } from './place.ts';
import { monthNumber, stated, statedDate } from './published.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

/** Items that are no papers, each with its name in the report. */
const furnitureItems = new Map([
  ['string', '@string'],
  ['comment', '@comment'],
  ['preamble', '@preamble'],
  ['proceedings', '@proceedings'],
]);

/** BibTeX and BibLaTeX as Zotero, Mendeley, JabRef, DBLP and Google Scholar write it. */
export const bibtex: Reader = {
  format: 'BibTeX',
  marksTitles: true,
  accepts: ({ lines }) => lines.some((line) => /^\s*@\s?[a-z]+\s?[{(]\s*[^\s,={}]*\s*(?:,|=|$)/i.test(line)),
  read: (source, context) => {
    const { records, between } = toRecords(source);
    return settle(
      source,
      context,
      records,
      (line, number) => between.get(number) ?? (line.startsWith('%') ? 'comment' : strayName(line)),
    );
  },
};

/** Text between entries is comment by the format's definition; what looks like a piece of an entry is not let pass. */
const strayName = (line: string): string | null =>
  /^[\w-]+\s?=|^[{})]|^@|[}"],?$/.test(line) ? null : 'text between entries';

function toRecords(source: SourceText): { records: BibliographyRecord[]; between: Map<number, string> } {
  const text = source.lines.join('\n');
  const lineAt = lineNumbers(source.lines);
  const items = scanBibtex(text);
  const values = valuesOf(items);
  const byKey = new Map(items.map((item) => [item.key.toLowerCase(), values.get(item)]));
  const between = new Map<number, string>();
  const records: BibliographyRecord[] = [];
  for (const item of items) {
    const line = lineAt(item.start);
    const last = item.start + text.slice(item.start, item.end).trimEnd().length - 1;
    const endLine = lineAt(Math.max(item.start, last)) + 1;
    const furniture = furnitureItems.get(item.type);
    if (furniture !== undefined && !item.problem) {
      for (let at = line; at < endLine; at += 1) between.set(at, furniture);
      continue;
    }
    const own = values.get(item) ?? new Map<string, string>();
    const parent = byKey.get((own.get('crossref') ?? '').toLowerCase());
    const title = item.fields.find(({ name }) => name === 'title');
    records.push({
      line,
      endLine,
      titleLine: lineAt(title?.offset ?? item.start),
      said: item.problem
        ? `@${item.type}{${item.key}} cannot be read: ${item.problem.what}, line ${lineAt(item.problem.offset)}. Mend it there, or name the line in corrections.yaml.`
        : workOf(item.type, parent && own.has('crossref') ? inherited(own, parent) : own),
    });
  }
  return { records, between };
}

const monthMacros = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;

/** Item → field → value, with `@string` macros put in; a macro that is not defined stands for its own name. */
function valuesOf(items: BibItem[]): Map<BibItem, Map<string, string>> {
  const macros = new Map<string, string>();
  const expand = ({ parts }: BibField): string =>
    parts
      .map(({ macro, text }) => {
        const name = text.toLowerCase();
        return macro && !monthMacros.test(name) ? (macros.get(name) ?? text) : text;
      })
      .join('');
  const values = new Map<BibItem, Map<string, string>>();
  for (const item of items) {
    if (item.type === 'string') for (const field of item.fields) macros.set(field.name, expand(field));
    else {
      const fields = new Map<string, string>();
      for (const field of item.fields) if (!fields.has(field.name)) fields.set(field.name, expand(field));
      values.set(item, fields);
    }
  }
  return values;
}

/** What a cross-referenced volume hands down: its date, and its title as the title of the book. */
function inherited(own: Map<string, string>, parent: Map<string, string>): Map<string, string> {
  const all = new Map(own);
  const hand = (field: string, value: string | undefined): void => {
    if (!all.has(field) && value !== undefined) all.set(field, value);
  };
  if (!own.has('year') && !own.has('date'))
    for (const field of ['year', 'date', 'month']) hand(field, parent.get(field));
  hand('booktitle', parent.get('booktitle') ?? parent.get('title'));
  return all;
}

/** What the type of an item says of where it stands; `@article` is used for preprints too, so it needs its journal. */
function venueKindOf(type: string, fields: ReadonlyMap<string, string>): VenueKind | undefined {
  if (type === 'inproceedings' || type === 'conference') return 'meeting';
  return type === 'article' && (fields.has('journal') || fields.has('journaltitle')) ? 'journal' : undefined;
}

function workOf(type: string, fields: Map<string, string>): Work {
  const read = (name: string): string | null => {
    const value = fields.get(name);
    return value === undefined ? null : bibText(value).trim();
  };
  const raw = (name: string): string | null =>
    fields
      .get(name)
      ?.replace(/\\([_%#&~])|[{}]/g, '$1')
      .trim() ?? null;
  const container = ['journal', 'journaltitle', 'booktitle'].map(read).find((value) => value);
  const venue = venueIn([container]);
  const published = publishedIn(fields);
  const eprintKind = (raw('archiveprefix') ?? raw('eprinttype') ?? 'arxiv').toLowerCase();
  return {
    title: read('title'),
    abstract: read('abstract'),
    ...authorList(bibNames(fields.get('author') ?? '')),
    published,
    venue,
    ...(venue === null ? {} : { venueKind: venueKindOf(type, fields) }),
    venueYear: venue !== null && published ? Number(published.date.slice(0, 4)) : null,
    arxiv:
      (eprintKind === 'arxiv' ? bareArxiv(raw('eprint')) : null) ??
      bareArxiv(raw('arxivid')) ??
      arxivIn([
        raw('doi'),
        raw('url'),
        raw('number'),
        container,
        arxivNote(raw('note')),
        raw('howpublished'),
      ]),
    doi: doiIn([raw('doi'), raw('url')]),
  };
}

/** `date = {2024-03-06}`, or `year` with `month` (`mar`, `{March}`, `3`, `6~mar`) and, in some exports, `day`. */
function publishedIn(fields: Map<string, string>): Published | null {
  const date = statedDate(fields.get('date')?.replace(/[{}]/g, ''));
  if (date) return date;
  const year = /^\s*(\d{4})\s*$/.exec((fields.get('year') ?? '').replace(/[{}]/g, ''))?.[1];
  const words = (fields.get('month') ?? '')
    .replace(/[{}]/g, '')
    .split(/[\s~,.]+/)
    .filter((word) => word !== '');
  const named = words.find((word) => /^[a-z]/i.test(word));
  const month = monthNumber(named ?? words[0] ?? '');
  const day =
    named === undefined
      ? fields.get('day')
      : (words.find((word) => /^\d{1,2}$/.test(word)) ?? fields.get('day'));
  return stated(
    year === undefined ? null : Number(year),
    month,
    day === undefined ? null : Number(day.replace(/[{}]/g, '')),
  );
}
