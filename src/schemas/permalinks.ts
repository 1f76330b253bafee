import { z } from 'zod';
import { idPattern } from './id.ts';
import { source } from './paper.ts';

const id = z.string().regex(idPattern);
const former = z.array(id).default([]);

/** `permalinks.yaml`: each id, what identifies its bearer, and the ids it had before. Only ever added to. */
export const permalinks = z.strictObject({
  papers: z
    .record(
      id,
      z.strictObject({
        /** Folded titles under which this work has been seen. */
        titles: z.array(z.string()).min(1),
        arxiv: z.string().optional(),
        doi: z.string().optional(),
        /** What it is called in bibliographies; people write it in their texts, so it stays. */
        key: z.string().regex(idPattern).optional(),
        /** Keys of papers that became one with it: no other paper is ever called so. */
        formerKeys: z.array(z.string().regex(idPattern)).optional(),
        /** For a work that a correction split off: its entries identify it, since another paper bears its title. */
        entries: z.array(source).optional(),
        /** Taken out by a correction: the address stays and says so. */
        hidden: z.literal(true).optional(),
        /** The id it was given first, once a person has renamed it: feeds know it by that one for good. */
        first: id.optional(),
        former,
      }),
    )
    .default({}),
  works: z
    .record(
      id,
      z.strictObject({
        names: z.array(z.string()).min(1),
        /** It has, or once had, a page: the address answers for good, however few papers name the work later. */
        page: z.literal(true).optional(),
        /** The oldest first. */
        former,
      }),
    )
    .default({}),
  topics: z
    .record(
      id,
      z.strictObject({
        name: z.string(),
        /** For a topic found from text: its papers, by which the next run knows it again, and its theme. */
        found: z.strictObject({ theme: id, papers: z.array(id) }).optional(),
        former,
      }),
    )
    .default({}),
  /** Equal names are told apart by a paper of each person. */
  authors: z.record(id, z.strictObject({ name: z.string(), papers: z.array(id).min(1), former })).default({}),
});

export type Permalinks = z.infer<typeof permalinks>;
