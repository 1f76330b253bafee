import { byText } from '../../../src/lib/fold.ts';
import type { TopicAssignment } from '../../../src/schemas/topic.ts';
import type { TermVector } from '../similarity.ts';

type TopicId = NonNullable<TopicAssignment['primary']>;

/** A further topic must be this near, and near by this share of the first. */
const leastCosine = 0.12;
const alsoShare = 0.55;
const alsoLimit = 3;
/** Below this a topic is not even named among the scores. */
const leastNamed = 0.08;
const scoresNamed = 6;
const wordLimit = 6;

/** Gives what assigns papers to these topics: the terms of a paper and the topic in whose group it is, if any. */
export function assigner(
  topics: readonly { id: TopicId; centroid: TermVector }[],
): (vector: TermVector, primary: TopicId | null) => TopicAssignment {
  const weights = new Map<string, [topic: number, weight: number][]>();
  topics.forEach(({ centroid }, topic) => {
    for (const [term, weight] of centroid) {
      const row = weights.get(term);
      if (row) row.push([topic, weight]);
      else weights.set(term, [[topic, weight]]);
    }
  });
  return (vector, primary) => {
    const cosines = new Float64Array(topics.length);
    for (const [term, own] of vector)
      for (const [topic, weight] of weights.get(term) ?? [])
        cosines[topic] = (cosines[topic] ?? 0) + own * weight;
    return assignFound(
      vector,
      primary,
      topics.map(({ id, centroid }, i) => ({ topic: id, score: round(cosines[i] ?? 0), centroid })),
    );
  };
}

/**
 * The topics of a paper: the one in whose group it is, then up to three further ones by the cosine of its terms with
 * those of the topic's papers, each with the terms that carry it.
 * @param primary null for a paper that fits nowhere: it belongs to no topic
 */
function assignFound(
  vector: TermVector,
  primary: TopicId | null,
  topics: readonly { topic: TopicId; score: number; centroid: TermVector }[],
): TopicAssignment {
  const near = topics
    .filter(({ topic, score }) => topic === primary || score >= leastNamed)
    .sort(
      (a, b) =>
        Number(b.topic === primary) - Number(a.topic === primary) ||
        b.score - a.score ||
        byText(a.topic, b.topic),
    );
  const first = near.find(({ topic }) => topic === primary)?.score ?? Infinity;
  const also = near
    .filter(({ topic, score }) => topic !== primary && score >= Math.max(leastCosine, alsoShare * first))
    .slice(0, alsoLimit);
  return {
    primary,
    also: also.map(({ topic }) => topic),
    basis: 'rule',
    scores: near
      .slice(0, scoresNamed)
      .map(({ topic, score, centroid }) => ({ topic, score, words: shared(vector, centroid) })),
  };
}

function shared(vector: TermVector, centroid: TermVector): string[] {
  return [...vector]
    .map(([term, weight]) => ({ term, weight: weight * (centroid.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byText(a.term, b.term))
    .slice(0, wordLimit)
    .map(({ term }) => term);
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
