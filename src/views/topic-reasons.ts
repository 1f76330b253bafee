import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import { lookup } from './lookup.ts';

/** Why a paper stands under a topic, or nearly does. */
export interface TopicReason {
  topic: TopicLink;
  /** Where it belongs first, where it belongs too, or the best of those that fell short. */
  place: 'first' | 'too' | 'short';
  /** Sum over the words found, in points; null where the words of the topic did not count. */
  score: number | null;
  words: string[];
  /** By whom, if a person put it here: as an example in the topic's file, or by a correction. */
  byHand: 'example' | 'correction' | null;
}

/** The topics of a paper and the next best one, with the words that decided; topics that scored nothing say so. */
export function topicReasons(corpus: Corpus, base: string, paper: Paper): TopicReason[] {
  const assignment = corpus.assignments.get(paper.id);
  if (!assignment?.primary) return [];
  const { topics } = lookup(corpus);
  const { primary, also, basis, scores } = assignment;
  const short = scores.find(({ topic }) => topic !== primary && !also.includes(topic));
  const places = [
    { id: primary, place: 'first' as const },
    ...also.map((id) => ({ id, place: 'too' as const })),
    ...(short ? [{ id: short.topic, place: 'short' as const }] : []),
  ];
  return places.flatMap(({ id, place }) => {
    const topic = topics.get(id);
    const row = scores.find((score) => score.topic === id);
    return topic
      ? [
          {
            topic: topicLink(corpus, base, topic),
            place,
            score: row?.score ?? null,
            words: row?.words ?? [],
            byHand: place === 'first' && basis !== 'rule' ? basis : null,
          },
        ]
      : [];
  });
}
