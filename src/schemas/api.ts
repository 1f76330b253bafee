import { z } from 'zod';
import { doubt } from './annotations.ts';
import { documentLedger } from './document.ts';
import { graphEdge, graphNode } from './graph.ts';
import { authorId, paperId, themeId, topicId } from './id.ts';
import { paperFacts } from './paper.ts';
import { result } from './result.ts';
import { topicAssignment } from './topic.ts';
import { work } from './work.ts';

/**
 * The files under `/api/`, which outside scripts read: fields may be added, never renamed; absent facts are null, never
 * left out; lists are sorted by id unless said otherwise.
 */
const version = z.literal(1);

/** With the base. */
const url = z.string().startsWith('/');

export const apiPaper = z.strictObject({
  ...paperFacts.omit({ origins: true }).shape,
  url,
  abstract: z.string().nullable(),
  topics: topicAssignment.omit({ scores: true }),
});

export const papersFile = z.strictObject({ version, papers: z.array(apiPaper) });

export const topicsFile = z.strictObject({
  version,
  topics: z.array(
    z.strictObject({
      id: topicId,
      name: z.string(),
      theme: themeId,
      primary: z.array(paperId),
      also: z.array(paperId),
    }),
  ),
});

export const worksFile = z.strictObject({
  version,
  works: z.array(z.strictObject({ ...work.shape, url: url.nullable() })),
});

export const resultsFile = z.strictObject({
  version,
  results: z.array(z.strictObject({ ...result.shape, url })),
});

export const graphFile = z.strictObject({ version, nodes: z.array(graphNode), edges: z.array(graphEdge) });

export const authorsFile = z.strictObject({
  version,
  authors: z.array(z.strictObject({ id: authorId, url, name: z.string(), papers: z.array(paperId) })),
});

/** Sorted by kind, then former id. */
export const movedFile = z.strictObject({
  version,
  moved: z.array(
    z.strictObject({ kind: z.enum(['author', 'paper', 'topic', 'work']), from: z.string(), to: z.string() }),
  ),
});

/** Documents sorted by name; doubts by document and line. */
export const ledgerFile = z.strictObject({
  version,
  documents: z.array(documentLedger),
  doubts: z.array(doubt),
});
