import { z } from 'zod';

/** `layout.json`: node id of the graph → [x, y] in units of a `width` × `height` plane. Input and output of normalize. */
export const layout = z.strictObject({
  generated: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  nodes: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

export type Layout = z.infer<typeof layout>;
