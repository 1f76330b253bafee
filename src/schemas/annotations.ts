import { z } from 'zod';
import { acronym } from './acronym.ts';
import { documentLedger } from './document.ts';
import { authorId, paperId, topicId, workId } from './id.ts';
import { source } from './paper.ts';
import { result } from './result.ts';
import { theme } from './site.ts';
import { topicAssignment, topicFrontMatter } from './topic.ts';
import { work } from './work.ts';

/** Says in the first line of a generated JSON file that it is one, with the digest that shows a change by hand. */
const generated = z.string();

export const topicAnnotations = z.strictObject({ generated, papers: z.record(z.string(), topicAssignment) });

/** Topics found from text, for a corpus in which no one wrote any; the file is absent from others. */
export const foundTopicAnnotations = z.strictObject({
  generated,
  topics: z.array(topicFrontMatter.extend({ id: topicId })),
  themes: z.array(theme),
});

export const workAnnotations = z.strictObject({ generated, works: z.array(work) });

export const resultAnnotations = z.strictObject({ generated, results: z.array(result) });

export const acronymAnnotations = z.strictObject({ generated, acronyms: z.array(acronym) });

/** Another paper that is like this one, with the reasons; score from 0 to 1. */
export const relatedPaper = z.strictObject({
  paper: paperId,
  score: z.number(),
  /** Words and phrases that both say, as they write them; the strongest first. */
  terms: z.array(z.string().min(1)),
  /** Works that both name; those that few papers name first. */
  works: z.array(workId),
  /** Whether this paper names a work of the other one, and the other one a work of this. */
  names: z.boolean(),
  namedBy: z.boolean(),
});

export const relatedAnnotations = z.strictObject({
  generated,
  papers: z.record(z.string(), z.array(relatedPaper)),
});

/** A person; `basis` says why equal names on several papers are taken to be one. */
export const author = z.strictObject({
  id: authorId,
  name: z.string(),
  papers: z.array(paperId).min(1),
  basis: z.enum(['single', 'co-author', 'correction']),
});

export const authorAnnotations = z.strictObject({ generated, authors: z.array(author) });

/** Something a person should look at; nothing is guessed away. */
export const doubt = z.strictObject({
  kind: z
    .enum([
      'probable-repeat',
      'title-cut',
      'inferred-year',
      'looked-up',
      'sources-disagree',
      'date-disagrees',
    ])
    .describe('What is doubtful.'),
  paper: paperId.describe('The paper it is about.'),
  ...source.shape,
  message: z.string().describe('The doubt in words.'),
});

export const ledgerAnnotations = z.strictObject({
  generated,
  documents: z.array(documentLedger),
  doubts: z.array(doubt),
});

export type RelatedPaper = z.infer<typeof relatedPaper>;
export type Author = z.infer<typeof author>;
export type Doubt = z.infer<typeof doubt>;
