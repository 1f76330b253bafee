import { z } from 'zod';

/** A day (`2025-11-27`) or, where only that is known, a year (`2025`). */
const dayOrYear = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/, 'must be a day (2025-11-27) or a year (2025)');

/** One row of `documents.yaml`. */
export const documentInfo = z.strictObject({
  name: z.string().min(1),
  /** When the page was saved; dates without a year are read against it. */
  captured: dayOrYear.nullable().default(null),
  /** What of `captured` is an assumption, in words; null when nothing is. */
  assumed: z.string().nullable().default(null),
  /** The day the document came into this collection. */
  added: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});

/** `documents.yaml`: file name in `documents/` → what a person knows of it. */
export const documents = z.record(z.string(), documentInfo);

/** How every line of a document was understood. */
export const documentLedger = z.strictObject({
  document: z.string().describe('Name of the file in documents/.'),
  format: z.string().describe('The shape it was read as.'),
  lines: z.number().int().describe('Lines of the file, blank ones included.'),
  entries: z.number().int().describe('Papers it lists.'),
  furnitureLines: z.number().int().describe('Lines of the page around them, known by name.'),
  unaccountedLines: z.number().int().describe('Lines that are neither; 0, or the build would have stopped.'),
});

export type DocumentInfo = z.infer<typeof documentInfo>;
export type DocumentLedger = z.infer<typeof documentLedger>;
