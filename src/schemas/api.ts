import { z } from 'zod';
import { doubt } from './annotations.ts';
import { documentLedger } from './document.ts';
import { graphEdge, graphNode } from './graph.ts';
import { authorId, paperId, themeId, topicId, tourId } from './id.ts';
import { paperFacts } from './paper.ts';
import { missingWork, paperReferences } from './references.ts';
import { result } from './result.ts';
import { topicAssignment } from './topic.ts';
import { work } from './work.ts';

/**
 * The files under `/api/`, which outside scripts read: fields may be added, never renamed; absent facts are null, never
 * left out; lists are sorted by id unless said otherwise. JSON Schemas and the page of the data are made of these.
 */
const version = z.literal(1).describe('Of the form of the file; within it fields are only added.');

const url = z.string().regex(/^\//).describe('Its page, with the base.');

export const apiPaper = z.strictObject({
  ...paperFacts.omit({ origins: true, venueKind: true }).shape,
  url,
  abstract: z
    .string()
    .nullable()
    .describe('Plain text, paragraphs parted by a blank line; quotes and offsets refer to it.'),
  topics: topicAssignment.omit({ scores: true }).describe('Where the paper belongs.'),
});

export const papersFile = z.strictObject({ version, papers: z.array(apiPaper).describe('Sorted by id.') });

export const topicsFile = z.strictObject({
  version,
  topics: z
    .array(
      z.strictObject({
        id: topicId.describe('Stays for good; a former one is in moved.json.'),
        name: z.string().describe('As readers see it.'),
        theme: themeId.describe('The group of topics it belongs to.'),
        primary: z.array(paperId).describe('Papers that belong here first.'),
        also: z.array(paperId).describe('Papers that belong here too.'),
      }),
    )
    .describe('Sorted by id.'),
});

export const worksFile = z.strictObject({
  version,
  works: z
    .array(
      z.strictObject({
        ...work.shape,
        url: url.nullable().describe('Its page, with the base, if it has one.'),
      }),
    )
    .describe('Sorted by id.'),
});

export const resultsFile = z.strictObject({
  version,
  results: z
    .array(z.strictObject({ ...result.shape, url: url.describe('Where it is marked, with the base.') }))
    .describe('Sorted by id.'),
});

export const toursFile = z.strictObject({
  version,
  tours: z
    .array(
      z.strictObject({
        id: tourId.describe('Stays for good; a former one is in moved.json.'),
        url,
        title: z.string().describe('As readers see it.'),
        summary: z.string().describe('One sentence.'),
        stops: z
          .array(
            z.strictObject({
              paper: paperId.describe('The paper at this stop.'),
              url: url.describe('Where the stop stands on the page of the tour, with the base.'),
              quotes: z
                .array(
                  z.strictObject({
                    quote: z.string().describe('Words of the abstract.'),
                    start: z
                      .number()
                      .int()
                      .nonnegative()
                      .describe('Where they begin in it, in UTF-16 units.'),
                    end: z.number().int().positive().describe('Where they end.'),
                  }),
                )
                .describe('What the tour quotes of the paper, in its order.'),
            }),
          )
          .describe('In the order of the tour; only papers that are in the collection.'),
      }),
    )
    .describe('Sorted by id.'),
});

export const graphFile = z.strictObject({
  version,
  nodes: z.array(graphNode).describe('Sorted by id.'),
  edges: z.array(graphEdge).describe('Sorted by id.'),
});

export const referenceListsFile = z.strictObject({
  version,
  papers: z
    .array(
      z.strictObject({ id: paperId.describe('The paper whose lists these are.'), ...paperReferences.shape }),
    )
    .describe('Papers that a service was asked about, sorted by id; none where nobody asked.'),
  missing: z
    .array(missingWork)
    .describe('Works that several papers refer to and that are not here, most referred to first.'),
});

export const authorsFile = z.strictObject({
  version,
  authors: z
    .array(
      z.strictObject({
        id: authorId.describe('Stays for good; a former one is in moved.json.'),
        url,
        name: z.string().describe('As papers write it.'),
        papers: z.array(paperId).describe('The papers of this person here.'),
      }),
    )
    .describe('Sorted by id.'),
});

export const movedFile = z.strictObject({
  version,
  moved: z
    .array(
      z.strictObject({
        kind: z.enum(['author', 'note', 'paper', 'topic', 'tour', 'work']).describe('What has moved.'),
        from: z.string().describe('The former id.'),
        to: z.string().describe('The id it has now.'),
      }),
    )
    .describe('Sorted by kind, then former id.'),
});

export const ledgerFile = z.strictObject({
  version,
  documents: z.array(documentLedger).describe('Sorted by name.'),
  doubts: z.array(doubt).describe('Sorted by document and line.'),
});

/** What stands in place of a file in a collection of very many papers. */
export const partsFile = z.strictObject({
  version,
  parts: z
    .array(z.string().regex(/^\//))
    .min(1)
    .describe('Addresses, with the base, of files of the same form, to be read in this order.'),
});
