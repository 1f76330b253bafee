import type { Corpus, TopicPage } from '../schemas/corpus.ts';
import type { TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import type { PaperLine } from './paper-line.ts';
import { paperLine } from './paper-line.ts';
import { topicIdsOf } from './result-rows.ts';
import { papersOf } from './topic-papers.ts';

/** A topic that shares papers with another. */
export interface Neighbour extends TopicLink {
  shared: number;
  /** The newest of them. */
  papers: PaperLine[];
}

/** Topics beside a topic, and papers of each. */
const mostTopics = 6;
const mostPapers = 12;

/** The topics that share most papers with a topic, whether those belong there first or too. */
export function neighbours(corpus: Corpus, base: string, topic: TopicPage): Neighbour[] {
  const papers = papersOf(corpus, topic).map((paper) => ({ paper, ids: topicIdsOf(corpus, paper) }));
  return corpus.topics
    .filter(({ id }) => id !== topic.id)
    .map((other) => ({ other, shared: papers.filter(({ ids }) => ids.includes(other.id)) }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length)
    .slice(0, mostTopics)
    .map(({ other, shared }) => ({
      ...topicLink(corpus, base, other),
      shared: shared.length,
      papers: shared.slice(0, mostPapers).map(({ paper }) => paperLine(base, paper)),
    }));
}
