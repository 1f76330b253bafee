import { z } from 'zod';
import { workKind } from './work.ts';

/** One row of `works.yaml`: a work of the field that papers name, written by hand from knowledge of the field. */
export const knownWork = z.strictObject({
  /** As its makers write it. */
  name: z.string().min(1),
  /**
   * Other spellings and the long form. Hyphens, spaces and plurals are matched alike, words in any case; a name of one
   * word keeps its capitals unless it has some inside (`LoRA` also finds `LORA`).
   */
  aliases: z.array(z.string().min(1)).default([]),
  kind: workKind,
  /** The `name` of another row: the line of models or versions that this one belongs to. */
  family: z.string().min(1).nullable().default(null),
  /** Where its makers describe it: a paper's abstract page or the project's own. */
  link: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** What it is, in one sentence of ours. */
  about: z.string().min(1).nullable().default(null),
  /** The year it came out: nothing earlier can name it. */
  year: z.number().int().min(1900).max(2100).nullable().default(null),
  /** The name is also a word of the language (`Adam`, `Pile`): it counts only with these capitals, inside a sentence. */
  commonWord: z.boolean().default(false),
  /** Where the name alone means many things, one of these words must stand in the same text. */
  near: z.array(z.string().min(1)).default([]),
});

export const knownWorks = z.array(knownWork);

export type KnownWork = z.infer<typeof knownWork>;
