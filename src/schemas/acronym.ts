import { z } from 'zod';
import { paperId } from './id.ts';

/** An acronym as one paper spells it out: `quote` holds both forms and stands at [start, end) of title or abstract. */
export const acronym = z.strictObject({
  short: z.string().min(1),
  long: z.string().min(1),
  paper: paperId,
  quote: z.string().min(1),
  field: z.enum(['title', 'abstract']),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

export type Acronym = z.infer<typeof acronym>;
