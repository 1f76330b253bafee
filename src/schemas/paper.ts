import { z } from 'zod';
import { authorId, paperId } from './id.ts';

/** Where an entry stands. */
export const source = z.strictObject({
  document: z.string().min(1).describe('Name of the file in documents/.'),
  line: z.number().int().positive().describe('Line of the title there, from 1 on.'),
});

/** Who says so. Every fact of a paper has one; `note` lowers the certainty of a looked-up fact. */
export const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), ...source.shape }),
  z.strictObject({ kind: z.literal('facts'), note: z.string().nullable() }),
  z.strictObject({ kind: z.literal('identifier') }),
  z.strictObject({ kind: z.literal('correction') }),
]);

export const published = z
  .strictObject({
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .describe('As long as its precision: 2024-03-06, 2024-03 or 2024.'),
    precision: z.enum(['day', 'month', 'year']).describe('How much of the date is known.'),
    basis: z
      .enum(['stated', 'inferred-year', 'identifier'])
      .describe(
        'Who says so: a document; a document without a year, which is assumed; or the arXiv number alone.',
      ),
  })
  .refine(
    (p) => p.date.length === { year: 4, month: 7, day: 10 }[p.precision],
    'date is not as long as its precision',
  );

/** Whether a paper stands in a journal or in what a meeting published. */
export const venueKind = z.enum(['journal', 'meeting']);

/** The front matter of `content/papers/<id>.md`; the body is the abstract. Absent facts are null. */
export const paperFacts = z.strictObject({
  id: paperId.describe('Stays for good; a former one is in moved.json.'),
  title: z.string().min(1).describe('Plain Unicode: H₂O.'),
  titleSource: z.string().min(1).describe('The title as it was found.'),
  shortName: z
    .string()
    .nullable()
    .describe('The name that the title gives the work, as the one before its colon.'),
  aliases: z.array(z.string()).describe('Other names of the work.'),
  authors: z
    .array(
      z.strictObject({
        id: authorId.describe('As in authors.json.'),
        name: z.string().min(1).describe('As the source writes it.'),
      }),
    )
    .nullable()
    .describe('In the order of the paper; null where no source names them.'),
  authorCount: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe('What a document states, else how many are named; may be known where names are not.'),
  organization: z.string().nullable().describe('Who is behind the paper, by display name.'),
  organizationHandle: z.string().nullable().describe('The name of its account where the listing was made.'),
  published: published.nullable().describe('When the paper came out.'),
  venue: z.string().nullable().describe('Conference or journal.'),
  /** What the document that names the venue says it is; left out where it does not say. */
  venueKind: venueKind.optional(),
  venueYear: z.number().int().nullable().describe('Year of the venue.'),
  identifiers: z
    .strictObject({
      arxiv: z.string().nullable().describe('arXiv number without version: 2403.03507.'),
      doi: z.string().nullable().describe('DOI without the address of a resolver.'),
    })
    .describe('Identifiers of the paper elsewhere.'),
  code: z.array(z.string()).describe('Addresses of code.'),
  upvotes: z.number().int().nonnegative().nullable().describe('Of the newest document that states them.'),
  comments: z.number().int().nonnegative().nullable().describe('Of the newest document that states them.'),
  sources: z.array(source).min(1).describe('Each entry of a document that is this paper.'),
  /**
   * Field name → who says so; a field that is null has no origin, unless a person said that it is not known. `code` is
   * of all links but those that have a row of their own: `code.1` of the second.
   */
  origins: z.record(z.string(), origin),
});

export type VenueKind = z.infer<typeof venueKind>;
export type Source = z.infer<typeof source>;
export type Origin = z.infer<typeof origin>;
export type Published = z.infer<typeof published>;
export type PaperFacts = z.infer<typeof paperFacts>;
/** A paper: its facts and its abstract as plain text, paragraphs parted by a blank line; null where there is none. */
export type Paper = PaperFacts & { abstract: string | null };
