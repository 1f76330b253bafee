import { z } from 'zod';
import { own } from '../../../src/lib/own.ts';
import type { VenueKind } from '../../../src/schemas/paper.ts';
import { arxivIn, arxivNote, bareArxiv, doiIn, venueIn } from './identifiers.ts';
import { jsonReader } from './json-reader.ts';
import { authorList } from './names.ts';
import { stated, statedDate } from './published.ts';

const text = z.string().nullish();
/** Crossref's dialect puts single texts into lists. */
const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => (Array.isArray(value) ? (value[0] ?? null) : (value ?? null)));
const numeric = z
  .union([z.number(), z.string(), z.null()])
  .transform((value) => (value === null || value === '' ? null : Number(value)));
const name = z.object({
  family: text,
  given: text,
  literal: text,
  name: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});
const date = z.object({ 'date-parts': z.array(z.array(numeric)).nullish(), raw: text, literal: text });

/** Types that say where an item stands. */
const venueKinds: Readonly<Record<string, VenueKind>> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'paper-conference': 'meeting',
};

const cslItem = z.object({
  type: text,
  title: texts,
  abstract: text,
  author: z.array(name).nullish(),
  issued: date.nullish(),
  'container-title': texts,
  'event-title': text,
  DOI: text,
  URL: text,
  number: z.union([z.string(), z.number()]).nullish(),
  archive_location: text,
  note: text,
});

/** A name in the order in which it is spoken: given name, particles, family name, suffix. */
const spoken = (n: z.infer<typeof name>): string =>
  n.literal ??
  n.name ??
  [n.given, n['dropping-particle'], n['non-dropping-particle'], n.family, n.suffix]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');

/**
 * CSL-JSON as Zotero, Mendeley, JabRef and Crossref write it.
 * Fields: https://docs.citationstyles.org/en/stable/specification.html, appendix IV, and the CSL-JSON schema.
 */
export const cslJson = jsonReader({
  format: 'CSL-JSON',
  listKeys: ['items'],
  marked: (record) =>
    typeof record['type'] === 'string' &&
    ['issued', 'author', 'container-title', 'DOI', 'URL', 'citation-key'].some((key) => key in record),
  ownsEmpty: true,
  titleKeys: ['title'],
  schema: cslItem,
  work: (item) => {
    const parts = item.issued?.['date-parts']?.[0];
    const published = parts
      ? stated(parts[0] ?? null, parts[1] ?? null, parts[2] ?? null)
      : statedDate(item.issued?.raw ?? item.issued?.literal);
    const venue = venueIn([item['container-title'], item['event-title']]);
    return {
      title: item.title,
      abstract: item.abstract ?? null,
      ...authorList((item.author ?? []).map(spoken)),
      published,
      venue,
      ...(venue === null ? {} : { venueKind: own(venueKinds, item.type ?? '') }),
      venueYear: venue !== null && published ? Number(published.date.slice(0, 4)) : null,
      arxiv:
        arxivIn([
          item.DOI,
          item.URL,
          String(item.number ?? ''),
          arxivNote(item.note),
          item['container-title'],
        ]) ?? bareArxiv(item.archive_location),
      doi: doiIn([item.DOI, item.URL]),
    };
  },
});
