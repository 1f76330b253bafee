import { z } from 'zod';
import { paperId, workId } from './id.ts';

export const workKind = z.enum([
  'method',
  'model',
  'system',
  'dataset',
  'benchmark',
  'hardware',
  'reference',
]);
export const relation = z.enum(['builds-on', 'compares', 'uses', 'mentions']);

/** The words that name a work: `quote` stands at [start, end) in UTF-16 units of the paper's plain title or abstract. */
export const mention = z.strictObject({
  quote: z.string().min(1).describe('The words that name the work.'),
  field: z.enum(['title', 'abstract']).describe('Where the quote stands.'),
  start: z.number().int().nonnegative().describe('Where it begins, in UTF-16 units.'),
  end: z.number().int().positive().describe('Where it ends, in UTF-16 units.'),
  relation: relation.describe('What the paper does with the work.'),
});

/** A named method, model, system, dataset, benchmark or device; `paper` when a paper of the corpus introduced it. */
export const work = z.strictObject({
  id: workId.describe('Stays for good; a former one is in moved.json.'),
  name: z.string().min(1).describe('As its makers write it, where that is known.'),
  aliases: z.array(z.string()).describe('Every other form found.'),
  kind: workKind.describe('What it is; a reference is a publication known by author and year.'),
  family: workId.nullable().describe('The line of works it belongs to: Llama 2 to Llama.'),
  paper: paperId.nullable().describe('The paper of this collection that introduced it.'),
  basis: z
    .enum(['paper', 'known', 'found'])
    .describe(
      'Why it is taken for a work: a paper here introduced it, a list made by hand knows it, or words show it.',
    ),
  about: z.string().nullable().describe('What it is, in one sentence.'),
  link: z.string().nullable().describe('Where its makers describe it.'),
  namedBy: z
    .array(
      z.strictObject({
        paper: paperId.describe('The paper that names it.'),
        mentions: z.array(mention).min(1).describe('Every place where it does.'),
      }),
    )
    .describe('One row for each paper that names the work.'),
});

export type WorkKind = z.infer<typeof workKind>;
export type Relation = z.infer<typeof relation>;
export type Mention = z.infer<typeof mention>;
export type Work = z.infer<typeof work>;
