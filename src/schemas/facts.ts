import { z } from 'zod';

/** One looked-up work. null: not found, and then nothing is guessed. */
export const fact = z.strictObject({
  title: z.string().min(1),
  arxiv: z.string().nullable().default(null),
  doi: z.string().nullable().default(null),
  authors: z.array(z.string().min(1)).nullable().default(null),
  venue: z.string().nullable().default(null),
  venueYear: z.number().int().nullable().default(null),
  code: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Why this row is less certain than the others. */
  note: z.string().nullable().default(null),
});

/** `facts.json`: folded title → facts. */
export const facts = z.record(z.string(), fact);

export type Fact = z.infer<typeof fact>;
export type Facts = z.infer<typeof facts>;
