import type { Reader } from '../reader.ts';
import type { SourceText } from '../source-text.ts';
import { arxivIn, arxivNote, doiIn, venueIn } from './identifiers.ts';
import { authorList, givenFirst } from './names.ts';
import { statedDate } from './published.ts';
import { settle, type BibliographyRecord, type Work } from './records.ts';

const tagLine = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;
const opens = /^TY {2}-(?: |$)/;

interface Field {
  tag: string;
  value: string;
  line: number;
}

/** RIS: a tag, two blanks, a dash and a value on each line, a record from `TY` to `ER`; untagged lines go on the value above. */
export const ris: Reader = {
  format: 'RIS',
  marksTitles: true,
  accepts: ({ lines }) => lines.some((line) => opens.test(line)),
  read: (source, context) => {
    const records = toRecords(source);
    const first = records[0]?.line ?? 1;
    return settle(source, context, records, (_, number) => (number < first ? 'header' : null));
  },
};

function toRecords({ lines }: SourceText): BibliographyRecord[] {
  const records: BibliographyRecord[] = [];
  let open: { line: number; fields: Field[] } | null = null;
  const close = (endLine: number, whole: boolean): void => {
    if (!open) return;
    const { line, fields } = open;
    const title = titleOf(fields);
    records.push({
      line,
      endLine,
      titleLine: title?.line ?? line,
      said: whole
        ? workOf(fields, title)
        : 'an entry without its last line "ER  - ". Add the line, or name these lines in corrections.yaml.',
    });
    open = null;
  };
  lines.forEach((raw, index) => {
    const line = index + 1;
    const text = raw.trimEnd();
    if (opens.test(text)) {
      close(line, false);
      open = { line, fields: [] };
    }
    if (!open) return;
    const match = tagLine.exec(text);
    const last = open.fields.at(-1);
    if (match?.[1] === 'ER') close(line + 1, true);
    else if (match) open.fields.push({ tag: match[1] ?? '', value: match[2] ?? '', line });
    else if (last) last.value += `\n${text}`;
  });
  close(lines.length + 1, false);
  return records;
}

const titleOf = (fields: Field[]): Field | undefined =>
  ['TI', 'T1', 'CT'].map((tag) => fields.find((f) => f.tag === tag && f.value.trim() !== '')).find((f) => f);

/** Tags as Zotero, Mendeley, JabRef, EndNote and publishers' pages use them; the first one that is there counts. */
function workOf(fields: Field[], title: Field | undefined): Work {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => fields.filter((f) => f.tag === tag).map((f) => f.value.trim()));
  const one = (...tags: string[]): string | null => all(...tags).find((value) => value !== '') ?? null;
  const dates = all('DA', 'PY', 'Y1').map(statedDate);
  // DA may be less precise than it looks (`2024///`); of equal precision the first wins.
  const published = dates.reduce(
    (best, date) => (date && date.date.length > (best?.date.length ?? 0) ? date : best),
    null,
  );
  const type = one('TY') ?? '';
  const inProceedings = ['CONF', 'CPAPER'].includes(type);
  const inJournal = ['JOUR', 'JFULL', 'EJOUR', 'MGZN'].includes(type);
  const venue = venueIn([one(...(inProceedings ? ['C3'] : []), 'T2', 'JF', 'JO', 'BT', 'JA')]);
  const year = statedDate(one('PY', 'Y1', 'DA'))?.date.slice(0, 4);
  return {
    title: title?.value ?? null,
    abstract: one('AB', 'N2'),
    ...authorList(all('AU', 'A1').map(givenFirst)),
    published,
    venue,
    ...(venue === null ? {} : { venueKind: inProceedings ? 'meeting' : inJournal ? 'journal' : undefined }),
    venueYear: venue === null || year === undefined ? null : Number(year),
    arxiv: arxivIn([
      ...all('DO', 'UR', 'L1', 'L2', 'LK', 'AN', 'M1', 'T2', 'JF', 'JO'),
      ...all('N1').map(arxivNote),
    ]),
    doi: doiIn(all('DO', 'UR')),
  };
}
