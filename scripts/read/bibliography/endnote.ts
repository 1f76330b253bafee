import type { Published } from '../../../src/schemas/paper.ts';
import type { Reader } from '../reader.ts';
import { tidy, type SourceText } from '../source-text.ts';
import { arxivIn, arxivNote, doiIn, venueIn } from './identifiers.ts';
import { authorList, givenFirst } from './names.ts';
import { monthNumber, stated, statedDate } from './published.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

/** `%T Title`; an empty field may end with its tag. Small letters are no tags, nor is `% of all` in a wrapped abstract. */
const tagLine = /^%([A-Z0-9!-/:-@[-`{-~])(?=\s|$)/;
const opens = /^%0\s+\S/;
const tells = /^%[A-Z]\s/;

interface Field {
  tag: string;
  value: string;
  line: number;
}

/**
 * EndNote's tagged export (`.enw`): `%`, a sign, a blank and a value on each line; untagged lines go on the value above.
 * A record begins with `%0` and ends at a blank line.
 */
export const endnote: Reader = {
  format: 'EndNote tagged',
  marksTitles: true,
  accepts: ({ lines }) => lines.some((line) => opens.test(line)) && lines.some((line) => tells.test(line)),
  read: (source, context) => settle(source, context, toRecords(source), () => null),
};

function toRecords({ lines }: SourceText): BibliographyRecord[] {
  const records: BibliographyRecord[] = [];
  let open: { line: number; fields: Field[] } | null = null;
  const close = (endLine: number): void => {
    if (open) records.push(recordOf(open.line, endLine, open.fields));
    open = null;
  };
  lines.forEach((text, index) => {
    const line = index + 1;
    const blank = tidy(text) === '';
    const tag = tagLine.exec(text)?.[1];
    if (blank || tag === '0') close(line);
    if (tag !== undefined) {
      open ??= { line, fields: [] };
      open.fields.push({ tag, value: text.slice(2), line });
    } else if (open && !blank) {
      const last = open.fields.at(-1);
      if (last) last.value += `\n${text}`;
    }
  });
  close(lines.length + 1);
  return records;
}

function recordOf(line: number, endLine: number, fields: readonly Field[]): BibliographyRecord {
  const [title, second] = fields.filter(({ tag, value }) => tag === 'T' && value.trim() !== '');
  const wrong =
    fields[0]?.tag !== '0'
      ? 'an entry without its first line "%0 …", or the rest of one that a blank line parts. Mend it or name the line in corrections.yaml.'
      : second
        ? `an entry with two titles, the second on line ${second.line}. Begin another entry there with "%0 …", or name the line in corrections.yaml.`
        : null;
  return { line, endLine, titleLine: title?.line ?? line, said: wrong ?? workOf(fields) };
}

/** Tags as EndNote, Zotero, Google Scholar, the ACL Anthology and publishers' pages use them. */
function workOf(fields: readonly Field[]): Work {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => fields.filter((f) => f.tag === tag).map((f) => f.value.trim()));
  const one = (tag: string): string | null => all(tag).find((value) => value !== '') ?? null;
  const kind = one('0') ?? '';
  const inProceedings = /^conference\b/i.test(kind);
  const inJournal = /^(?:journal|electronic|newspaper|magazine) article\b/i.test(kind);
  // The ACL Anthology names proceedings where others name a series of books.
  const venue = venueIn([one('J'), one('B'), inProceedings ? one('S') : null]);
  const published = publishedOn(one('D'), one('8'));
  const links = all('U').flatMap((value) => value.split(/\s+/));
  return {
    title: one('T'),
    abstract: one('X'),
    ...authorList(all('A').map(givenFirst)),
    published,
    venue,
    ...(venue === null ? {} : { venueKind: inProceedings ? 'meeting' : inJournal ? 'journal' : undefined }),
    venueYear: venue === null || published === null ? null : Number(published.date.slice(0, 4)),
    arxiv: arxivIn([...all('R'), ...links, ...all('>', 'M', 'J', 'B'), ...all('Z').map(arxivNote)]),
    doi: doiIn([...all('R'), ...links]),
  };
}

/**
 * `%D` is the year, `%8` the day as each program writes it: `2016-03-15`, `November`, `6 March`, `March 6, 2024`. It
 * counts where it is of that year; of anything else (`June 14-19`) only the year is known.
 */
function publishedOn(year: string | null, day: string | null): Published | null {
  const base = statedDate(year);
  const full = statedDate(day);
  if (base?.precision !== 'year') return base ?? full;
  if (full) return full.date.startsWith(base.date) ? full : base;
  const [, before, month, after, again] =
    /^(?:(\d{1,2})\s+)?([a-z]{3,9}\.?)(?:\s+(\d{1,2}))?(?:,?\s+(\d{4}))?$/i.exec(day ?? '') ?? [];
  if (month === undefined || (again !== undefined && again !== base.date)) return base;
  const number = before ?? after;
  return stated(Number(base.date), monthNumber(month), number === undefined ? null : Number(number));
}
