import { z } from 'zod';
import { themeId } from './id.ts';

export const nodeKind = z.enum(['theme', 'topic', 'paper', 'work']);
export const edgeType = z.enum(['citation', 'names', 'topic', 'related']);

/** A place on the map. `degree` counts its edges; x and y are null where no layout holds it. */
export const graphNode = z.object({
  /** `paper:galore`, `work:lora`, `topic:kv-cache`, `theme:memory`. */
  id: z.string(),
  label: z.string(),
  /** With the base. */
  url: z.string(),
  degree: z.number().int(),
  theme: themeId.nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
});

/** A line on the map with its evidence: the words that name (`quote`), or the terms shared (`terms`). */
export const graphEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  type: edgeType,
  quote: z.string().nullable(),
  terms: z.array(z.string()).nullable(),
});

export type NodeKind = z.infer<typeof nodeKind>;
export type EdgeType = z.infer<typeof edgeType>;
export type GraphNode = z.infer<typeof graphNode>;
export type GraphEdge = z.infer<typeof graphEdge>;
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}
