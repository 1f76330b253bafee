import { z } from 'zod';
import { explorableName, explorableQuote } from './explorable.ts';
import { paperId, themeId, topicId } from './id.ts';

/** The front matter of `content/topics/<id>.md`, written by hand; the body is the introduction. */
export const topicFrontMatter = z.strictObject({
  name: z.string().min(1),
  theme: themeId,
  /** One sentence: what belongs here. */
  definition: z.string().min(1),
  /** Papers that a person has read and put here first, by id: a few that show what is meant, not a list of all. */
  examples: z.array(paperId).max(3).default([]),
  /** Words and phrases of the field → weight. Matched in any case, plural and hyphen variants alike. */
  vocabulary: z.record(z.string().min(2), z.number()),
  /** A figure to play with on its page. */
  explorable: explorableName.optional(),
  /** What papers here say of what the figure shows. */
  explorableQuotes: z.array(explorableQuote).optional(),
});

/** Where a paper belongs, and why. */
export const topicAssignment = z.strictObject({
  primary: topicId.nullable().describe('Where it belongs first.'),
  also: z.array(topicId).max(3).describe('Where else it belongs.'),
  basis: z
    .enum(['rule', 'example', 'correction'])
    .describe('Who decided: the words of title and abstract, or a person.'),
  /** Every topic that scored, best first, with the words that decided it. */
  scores: z.array(z.strictObject({ topic: topicId, score: z.number(), words: z.array(z.string()) })),
});

export type Topic = z.infer<typeof topicFrontMatter> & { id: z.infer<typeof topicId> };
export type TopicAssignment = z.infer<typeof topicAssignment>;
