import { z } from 'zod';
import type { Published, VenueKind } from '../../../src/schemas/paper.ts';
import { arxivIn, doiIn, venueIn } from './identifiers.ts';
import { jsonReader } from './json-reader.ts';
import { authorList } from './names.ts';
import { stated, statedDate } from './published.ts';

const text = z.string().nullish();
const location = z
  .object({
    landing_page_url: text,
    pdf_url: text,
    source: z.object({ display_name: text, type: text }).nullish(),
  })
  .nullish();

const openAlexWork = z.object({
  doi: text,
  title: text,
  display_name: text,
  publication_year: z.number().int().nullish(),
  publication_date: text,
  primary_location: location,
  locations: z.array(location).nullish(),
  authorships: z
    .array(z.object({ author: z.object({ display_name: text }).nullish(), raw_author_name: text }))
    .nullish(),
  is_authors_truncated: z.boolean().nullish(),
  abstract_inverted_index: z.record(z.string(), z.array(z.number().int().nonnegative())).nullish(),
});

/** An inverted index (word → its places) → the text. Places need not be dense, so they are sorted, not filled. */
export function fromInvertedIndex(index: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(index)
    .flatMap(([word, places]) => places.map((place) => ({ word, place })))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

/** OpenAlex writes the first of January where it knows only the year, so that day is taken for the year alone. */
function publishedOn(date: string | null | undefined, year: number | null | undefined): Published | null {
  const known = statedDate(date);
  return known?.date.endsWith('-01-01')
    ? stated(Number(known.date.slice(0, 4)))
    : (known ?? stated(year ?? null));
}

const kindOf = (type: string | null | undefined): VenueKind | undefined =>
  type === 'journal' ? 'journal' : type === 'conference' ? 'meeting' : undefined;

/** Works as the API of OpenAlex returns them. Fields: https://docs.openalex.org/api-entities/works/work-object */
export const openAlex = jsonReader({
  format: 'OpenAlex JSON',
  listKeys: ['results'],
  marked: (record) =>
    (typeof record['id'] === 'string' && /^https?:\/\/openalex\.org\/W\d+$/.test(record['id'])) ||
    'abstract_inverted_index' in record,
  ownsEmpty: false,
  titleKeys: ['title', 'display_name'],
  schema: openAlexWork,
  work: (item) => {
    const published = publishedOn(item.publication_date, item.publication_year);
    const venue = venueIn([item.primary_location?.source?.display_name]);
    const places = [item.primary_location, ...(item.locations ?? [])];
    return {
      title: item.title ?? item.display_name ?? null,
      abstract: item.abstract_inverted_index ? fromInvertedIndex(item.abstract_inverted_index) : null,
      ...authorList(
        (item.authorships ?? []).map((a) => a.author?.display_name ?? a.raw_author_name ?? ''),
        item.is_authors_truncated ?? false,
      ),
      published,
      venue,
      ...(venue === null ? {} : { venueKind: kindOf(item.primary_location?.source?.type) }),
      venueYear: venue === null ? null : (item.publication_year ?? null),
      arxiv: arxivIn([item.doi, ...places.flatMap((at) => [at?.landing_page_url, at?.pdf_url])]),
      doi: doiIn([item.doi]),
    };
  },
});
