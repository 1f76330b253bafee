import { z } from 'zod';

/**
 * `layout.json`: node id of the graph → [x, y] in units of a `width` × `height` plane, and region → weight of its cell,
 * which together give the borders. Input and output of normalize.
 */
export const layout = z.strictObject({
  generated: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  weights: z.record(z.string(), z.number()).optional(),
  nodes: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

export type Layout = z.infer<typeof layout>;
