import { z } from 'zod';
import { arxivIn, bareArxiv, doiIn, venueIn } from './identifiers.ts';
import { jsonReader } from './json-reader.ts';
import { authorList } from './names.ts';
import { stated, statedDate } from './published.ts';

const text = z.string().nullish();

const paper = z.object({
  externalIds: z.object({ ArXiv: text, DOI: text }).nullish(),
  url: text,
  title: text,
  abstract: text,
  venue: text,
  publicationVenue: z.object({ name: text }).nullish(),
  journal: z.object({ name: text }).nullish(),
  year: z.number().int().nullish(),
  publicationDate: text,
  authors: z.array(z.object({ name: text })).nullish(),
});

/**
 * Papers as the Graph API of Semantic Scholar returns them: a search, a batch or one paper.
 * Fields: https://api.semanticscholar.org/api-docs/graph
 */
export const semanticScholar = jsonReader({
  format: 'Semantic Scholar JSON',
  listKeys: ['data', 'recommendedPapers'],
  marked: (record) => typeof record['paperId'] === 'string' || 'externalIds' in record,
  ownsEmpty: false,
  titleKeys: ['title'],
  schema: paper,
  work: (item) => {
    const venue = venueIn([item.venue, item.publicationVenue?.name, item.journal?.name]);
    return {
      title: item.title ?? null,
      abstract: item.abstract ?? null,
      ...authorList((item.authors ?? []).map(({ name }) => name ?? '')),
      published: statedDate(item.publicationDate) ?? stated(item.year ?? null),
      venue,
      venueYear: venue === null ? null : (item.year ?? null),
      arxiv: bareArxiv(item.externalIds?.ArXiv) ?? arxivIn([item.externalIds?.DOI, item.url]),
      doi: doiIn([item.externalIds?.DOI]),
    };
  },
});
