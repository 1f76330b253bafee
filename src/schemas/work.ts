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
  quote: z.string().min(1),
  field: z.enum(['title', 'abstract']),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  relation,
});

/** A named method, model, system, dataset, benchmark or device; `paper` when a paper of the corpus introduced it. */
export const work = z.strictObject({
  id: workId,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  kind: workKind,
  family: workId.nullable(),
  paper: paperId.nullable(),
  /** Why it is taken for a work: a paper here introduced it, `works.yaml` knows it, or the words of papers show it. */
  basis: z.enum(['paper', 'known', 'found']),
  /** What it is, in one sentence, and where its makers describe it; from `works.yaml`. */
  about: z.string().nullable(),
  link: z.string().nullable(),
  namedBy: z.array(z.strictObject({ paper: paperId, mentions: z.array(mention).min(1) })),
});

export type WorkKind = z.infer<typeof workKind>;
export type Relation = z.infer<typeof relation>;
export type Mention = z.infer<typeof mention>;
export type Work = z.infer<typeof work>;
