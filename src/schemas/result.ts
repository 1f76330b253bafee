import { z } from 'zod';
import { paperId } from './id.ts';

/** One quantitative statement of a paper about its own contribution; offsets as for a mention, in the abstract. */
export const result = z.strictObject({
  id: z.string().min(1).describe('The anchor on the page of the paper.'),
  paper: paperId.describe('Whose claim it is.'),
  quote: z.string().min(1).describe('The words that claim it.'),
  start: z.number().int().nonnegative().describe('Where they begin in the abstract, in UTF-16 units.'),
  end: z.number().int().positive().describe('Where they end, in UTF-16 units.'),
  value: z.string().describe('All numbers of the statement, as written.'),
  amount: z.number().nullable().describe('The number that says it, where one does.'),
  unit: z.string().nullable().describe('The unit of the amount.'),
  ratio: z
    .number()
    .positive()
    .nullable()
    .describe(
      'How many times less or more, always above 1, where the statement compares: 2.49× faster and −65.5 % memory ' +
        '(2.9 times less) can so be set side by side. Null for an absolute value.',
    ),
  kind: z
    .enum(['speedup', 'throughput', 'cost-time', 'memory', 'accuracy', 'length', 'size', 'other'])
    .describe('What is measured.'),
  direction: z.enum(['up', 'down', 'reaches']).describe('Whether it grows, shrinks or is reached.'),
  subject: z.string().nullable().describe('What has it.'),
  baseline: z.string().nullable().describe('What it is compared with.'),
});

export type Result = z.infer<typeof result>;
