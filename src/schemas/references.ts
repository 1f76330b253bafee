import { z } from 'zod';
import { paperId } from './id.ts';

/** Who tells reference lists: https://docs.openalex.org and https://api.semanticscholar.org/api-docs/graph. */
export const referenceService = z.enum(['openalex', 'semantic-scholar']);

const arxivNumber = z.string().nullable().describe('arXiv number without version: 1706.03762.');
/** Of four digits: what else a record says is no year. */
const year = z.number().int().min(1000).max(2999).nullable();
const doi = z.string().nullable().describe('DOI without the address of a resolver, in lower case.');

/** A work in a reference list, as the service tells it; null: the service does not say. */
export const referredWork = z.strictObject({
  title: z.string().min(1).nullable(),
  year,
  firstAuthor: z.string().min(1).nullable(),
  authorCount: z.number().int().positive().nullable(),
  arxiv: arxivNumber,
  doi,
});

/** What one service said of one paper. */
export const referenceAnswer = z.strictObject({
  /** The day on which it was asked. */
  asked: z.iso.date(),
  /** `no-list`: it knows the paper, but holds no reference list of it. */
  state: z.enum(['found', 'no-list', 'not-found']),
  /** The key of the paper itself at this service, as in `works`; null where it was not found. */
  key: z.string().nullable(),
  /** Keys of `works`, sorted, each once. */
  references: z.array(z.string()),
});

/**
 * `references.json`: what `npm run enrich` fetched, committed with the content. Papers go by identifier, which no change of
 * rules moves: `arxiv:2403.03507`, `doi:10.1145/3292500.3330701`. Works go by service and its own number: `openalex:W2741809807`,
 * `semantic-scholar:649def34f8be52c8b66281af98ae884c09aef38b`, or by `title:` and the folded title where a service gives no number.
 */
export const referencesFile = z.strictObject({
  version: z.literal(1),
  papers: z.record(z.string(), z.partialRecord(referenceService, referenceAnswer)),
  works: z.record(z.string(), referredWork),
});

/** Another paper of the collection in a reference list, and what shows that it is that one. */
export const referenceHere = z.strictObject({
  paper: paperId.describe('The paper that is referred to.'),
  basis: z
    .enum(['arxiv', 'doi', 'title'])
    .describe('What shows that it is this paper: its arXiv number, its DOI, or its title alone.'),
  services: z.array(referenceService).min(1).describe('Who says so.'),
});

/** What is known of the reference list of one paper. */
export const paperReferences = z.strictObject({
  lists: z
    .array(
      z.strictObject({
        service: referenceService.describe('Who was asked.'),
        asked: z.iso.date().describe('On which day.'),
        state: referenceAnswer.shape.state.describe(
          'found: with a list; no-list: it knows the paper, but holds no list; not-found: it does not know the paper.',
        ),
        listed: z.number().int().nonnegative().describe('How many works its list holds.'),
      }),
    )
    .min(1)
    .describe('By service.'),
  total: z
    .number()
    .int()
    .nonnegative()
    .describe('Works in all lists together, those in two lists counted once.'),
  here: z.array(referenceHere).describe('Those that are papers of the collection, sorted by id.'),
});

/** A work that several papers refer to and the collection does not hold: what to read next. */
export const missingWork = z.strictObject({
  ...referredWork.shape,
  title: z.string().min(1).describe('As the service tells it.'),
  year: year.describe('When it came out.'),
  firstAuthor: z.string().nullable().describe('Who stands first.'),
  authorCount: z.number().int().nullable().describe('How many people wrote it.'),
  key: z.string().describe('What it goes by: arxiv:1706.03762, doi:…, or the number a service gives it.'),
  referredBy: z.array(paperId).min(1).describe('Papers here that refer to it, sorted by id.'),
});

/** `annotations/references.json`: made of `references.json`, and absent where that is. */
export const referenceAnnotations = z.strictObject({
  generated: z.string(),
  papers: z.record(z.string(), paperReferences),
  missing: z.array(missingWork),
});

export type ReferenceService = z.infer<typeof referenceService>;
export type ReferredWork = z.infer<typeof referredWork>;
export type ReferenceAnswer = z.infer<typeof referenceAnswer>;
export type ReferencesFile = z.infer<typeof referencesFile>;
export type PaperReferences = z.infer<typeof paperReferences>;
export type MissingWork = z.infer<typeof missingWork>;
