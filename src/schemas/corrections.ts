import { z } from 'zod';
import { paperId, topicId } from './id.ts';
import { source } from './paper.ts';

/** A paper by its id, one it had before, or one of its entries. */
const paperReference = z.union(
  [z.strictObject({ paper: paperId }), source],
  'must name a paper by "paper: ID", or an entry by "document: FILE" and "line: N"',
);

const webAddress = z.url({ protocol: /^https?$/ });
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a day ("2024-03-06"), a month ("2024-03") or a year ("2024")');

/** Facts in a person's words; null says that a fact is not known, and what is left out stays as it was. */
const corrected = z
  .strictObject({
    title: z.string().min(1),
    shortName: z.string().min(1).nullable(),
    abstract: z.string().min(1).nullable(),
    authors: z.array(z.string().min(1)).min(1).nullable(),
    authorCount: z.number().int().positive().nullable(),
    organization: z.string().min(1).nullable(),
    organizationHandle: z.string().min(1).nullable(),
    published: date.nullable(),
    venue: z.string().min(1).nullable(),
    venueYear: z.number().int().nullable(),
    arxiv: z.string().min(1).nullable(),
    doi: z.string().min(1).nullable(),
    code: z.array(webAddress),
    upvotes: z.number().int().nonnegative().nullable(),
    comments: z.number().int().nonnegative().nullable(),
  })
  .partial()
  .refine((set) => Object.keys(set).length > 0, 'must name at least one fact');

/** Two or more papers or entries of one work. */
const several = z
  .strictObject({ papers: z.array(paperId).default([]), entries: z.array(source).default([]) })
  .refine(({ papers, entries }) => papers.length + entries.length > 1, 'must name two papers or entries');

/** `corrections.yaml`: a person's word. It always wins, and one that matches nothing is an error. */
export const corrections = z.strictObject({
  /** The exact title of the entry on this line, where the document does not mark its end. */
  titles: z.array(z.strictObject({ ...source.shape, title: z.string().min(1) })).default([]),
  /** Lines that belong to no entry. */
  furniture: z.array(z.strictObject({ ...source.shape, why: z.string().min(1) })).default([]),
  /** Facts of a paper; of two rows on one fact the later wins. `why` is for the people who keep this file. */
  facts: z
    .array(z.strictObject({ of: paperReference, set: corrected, why: z.string().optional() }))
    .default([]),
  /** Where a paper belongs first, and where it belongs too; without `also` the rule says where. */
  topics: z
    .array(
      z.strictObject({
        of: paperReference,
        primary: topicId,
        also: z.array(topicId).max(3).optional(),
        why: z.string().optional(),
      }),
    )
    .default([]),
  /** Entries that were merged into a paper but are, together, another work. */
  split: z.array(z.strictObject({ entries: z.array(source).min(1) })).default([]),
  /** Papers or entries that are one work. The first paper named keeps its address, the others lead to it. */
  join: z.array(several).default([]),
  /** Papers that look alike and are not one work: the doubt about them is settled. */
  apart: z.array(z.strictObject({ papers: z.array(paperId).length(2) })).default([]),
  /** Papers of equal names that are one person's, though they share no other author. */
  people: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        papers: z.array(paperId).min(2),
        why: z.string().optional(),
      }),
    )
    .default([]),
  /** A new address; the old one leads there. */
  rename: z.array(z.strictObject({ from: paperId, to: paperId })).default([]),
  /** Papers that are taken out; their address stays and says so. `why` is for the people who keep this file. */
  hide: z.array(z.strictObject({ of: paperReference, why: z.string().optional() })).default([]),
});

export type PaperReference = z.infer<typeof paperReference>;
export type CorrectedFacts = z.infer<typeof corrected>;
export type Corrections = z.infer<typeof corrections> & {
  /** Line of the file on which each row begins, by list and place in it: `titles.0` → 9. */
  lines?: ReadonlyMap<string, number>;
};
/** What readers need of them. */
export type ReadingCorrections = Pick<Corrections, 'titles' | 'furniture' | 'lines'>;
