import { z } from 'zod';
import { paperId } from './id.ts';

/** One quantitative statement of a paper about its own contribution; offsets as for a mention, in the abstract. */
export const result = z.strictObject({
  id: z.string().min(1),
  paper: paperId,
  quote: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** All numbers of the statement as written. */
  value: z.string(),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  /**
   * How many times less or more the measured quantity is, always above 1, where the statement compares: 2.49× faster and
   * −65.5 % memory (2.9 times less) can so be set side by side. Null for an absolute value.
   */
  ratio: z.number().positive().nullable(),
  kind: z.enum(['speedup', 'throughput', 'cost-time', 'memory', 'accuracy', 'length', 'size', 'other']),
  direction: z.enum(['up', 'down', 'reaches']),
  subject: z.string().nullable(),
  baseline: z.string().nullable(),
});

export type Result = z.infer<typeof result>;
