import { own } from '../../src/lib/own.ts';
import { topicAnnotations } from '../../src/schemas/annotations.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';

/** A paper that belongs elsewhere first than it did; null: to no topic. */
export interface TopicMove {
  paper: string;
  from: string | null;
  to: string | null;
}

/**
 * Which papers changed the topic that they belong to first, in the order of `after`. Papers that came or went are no moves.
 * @param before text of `annotations/topics.json` as the last run left it; null, or what cannot be read, tells of no moves
 */
export function topicMoves(before: string | null, after: Corpus['assignments']): TopicMove[] {
  const papers = read(before);
  return [...after].flatMap(([paper, { primary: to }]): TopicMove[] => {
    const from = own(papers, paper)?.primary;
    return from === undefined || from === to ? [] : [{ paper, from, to }];
  });
}

function read(text: string | null): ReturnType<typeof topicAnnotations.parse>['papers'] {
  try {
    return topicAnnotations.parse(JSON.parse(text ?? '')).papers;
  } catch {
    return {};
  }
}
