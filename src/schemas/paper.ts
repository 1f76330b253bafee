import { z } from 'zod';
import { authorId, paperId } from './id.ts';

/** Where an entry stands: the file's name in `documents/` and the 1-based line of its title. */
export const source = z.strictObject({ document: z.string().min(1), line: z.number().int().positive() });

/** Who says so. Every fact of a paper has one; `note` lowers the certainty of a looked-up fact. */
export const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), ...source.shape }),
  z.strictObject({ kind: z.literal('facts'), note: z.string().nullable() }),
  z.strictObject({ kind: z.literal('identifier') }),
  z.strictObject({ kind: z.literal('correction') }),
]);

/** A day, month or year as long as its precision: `2024-03-06`, `2024-03`, `2024`. */
export const published = z
  .strictObject({
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    precision: z.enum(['day', 'month', 'year']),
    basis: z.enum(['stated', 'inferred-year', 'identifier']),
  })
  .refine(
    (p) => p.date.length === { year: 4, month: 7, day: 10 }[p.precision],
    'date is not as long as its precision',
  );

/** The front matter of `content/papers/<id>.md`; the body is the abstract. Absent facts are null. */
export const paperFacts = z.strictObject({
  id: paperId,
  title: z.string().min(1),
  titleSource: z.string().min(1),
  shortName: z.string().nullable(),
  aliases: z.array(z.string()),
  authors: z.array(z.strictObject({ id: authorId, name: z.string().min(1) })).nullable(),
  authorCount: z.number().int().positive().nullable(),
  organization: z.string().nullable(),
  organizationHandle: z.string().nullable(),
  published: published.nullable(),
  venue: z.string().nullable(),
  venueYear: z.number().int().nullable(),
  identifiers: z.strictObject({ arxiv: z.string().nullable(), doi: z.string().nullable() }),
  code: z.array(z.string()),
  upvotes: z.number().int().nonnegative().nullable(),
  comments: z.number().int().nonnegative().nullable(),
  sources: z.array(source).min(1),
  /**
   * Field name → who says so; a field that is null has no origin, unless a person said that it is not known. `code` is
   * of all links but those that have a row of their own: `code.1` of the second.
   */
  origins: z.record(z.string(), origin),
});

export type Source = z.infer<typeof source>;
export type Origin = z.infer<typeof origin>;
export type Published = z.infer<typeof published>;
export type PaperFacts = z.infer<typeof paperFacts>;
/** A paper: its facts and its abstract as plain text, paragraphs parted by a blank line; null where there is none. */
export type Paper = PaperFacts & { abstract: string | null };
