import { z } from 'zod';
import { paperId } from './id.ts';

/** Figures to play with that this tool can draw. A topic asks for one by its name; docs/explorables.md says what each computes. */
export const explorableName = z.enum(['kv-cache-memory', 'optimizer-memory', 'learning-rate-batch-size']);

/** Words of a paper of the collection that say what the figure shows. */
export const explorableQuote = z.strictObject({
  /** Its id, or a former one. */
  paper: paperId,
  /** As they stand in its abstract. */
  quote: z.string().min(1),
});

export type ExplorableName = z.infer<typeof explorableName>;
export type ExplorableQuote = z.infer<typeof explorableQuote>;
