import { z } from 'zod';
import { source } from './paper.ts';

/** `corrections.yaml`: a person's word. It always wins, and one that matches nothing is an error. */
export const corrections = z.strictObject({
  /** The exact title of the entry on this line, where the document does not mark its end. */
  titles: z.array(z.strictObject({ ...source.shape, title: z.string().min(1) })).default([]),
  /** Lines that belong to no entry. */
  furniture: z.array(z.strictObject({ ...source.shape, why: z.string().min(1) })).default([]),
});

export type Corrections = z.infer<typeof corrections>;
