import { z } from 'zod';
import { themeId } from './id.ts';
import { referenceHere } from './references.ts';

export const nodeKind = z.enum(['theme', 'topic', 'paper', 'work']);
export const edgeType = z.enum(['citation', 'names', 'topic', 'related', 'reference']);

/** A place on the map. */
export const graphNode = z.object({
  id: z.string().describe('Kind and id with a colon between: paper:…, work:…, topic:… or theme:….'),
  label: z.string().describe('Its name on the map.'),
  url: z.string().describe('Its page, with the base.'),
  degree: z.number().int().describe('How many edges it has.'),
  theme: themeId.nullable().describe('The theme it belongs to.'),
  x: z.number().nullable().describe('Its place on the plane of the map; null where no layout holds it.'),
  y: z.number().nullable().describe('The same, downwards.'),
  square: z.string().nullable().describe('The square of the map that it lies in: C4, letters eastward.'),
});

/** A line on the map with its evidence: the words that name (`quote`), the terms shared (`terms`), or who says so (`reference`). */
export const graphEdge = z.object({
  id: z.string().describe('Made of what it joins.'),
  source: z.string().describe('The node it leaves.'),
  target: z.string().describe('The node it leads to.'),
  type: edgeType.describe(
    'citation: a mention, a paper’s title or abstract names another paper’s work; names: a work from elsewhere; topic: belongs to; related: alike; reference: a paper’s reference list holds another paper.',
  ),
  quote: z.string().nullable().describe('The words that name, where it is a naming.'),
  terms: z.array(z.string()).nullable().describe('The terms shared, where it is a likeness.'),
  reference: z
    .object(referenceHere.pick({ services: true, basis: true }).shape)
    .nullable()
    .describe('Who says so, where it is a reference.'),
});

export type NodeKind = z.infer<typeof nodeKind>;
export type EdgeType = z.infer<typeof edgeType>;
export type GraphNode = z.infer<typeof graphNode>;
export type GraphEdge = z.infer<typeof graphEdge>;
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}
