import { byText } from '../../src/lib/fold.ts';
import type { Topic, TopicAssignment } from '../../src/schemas/topic.ts';
import { compilePhrases, findPhrases, phraseKey, type PhraseIndex } from './phrases.ts';

/** One word or phrase of a topic's vocabulary; `topic` is the place in `CompiledTopics.ids`. */
interface Term {
  topic: number;
  text: string;
  weight: number;
}

/** Topics ready to be assigned; made once by `compileTopics`. */
export interface CompiledTopics {
  ids: Topic['id'][];
  /** Least score with which a topic is a further one. */
  least: number[];
  phrases: PhraseIndex<Term>;
}

type Scores = TopicAssignment['scores'];

/** A hit in the title counts as much as this many in the abstract. */
const titleHits = 4;
/** A further topic needs this share of the primary topic's score. */
const alsoShare = 0.25;
/** And this share of its own heaviest weight: one telling term in the abstract does, two vague ones do not. */
const ownShare = 0.7;
const alsoLimit = 3;
const wordLimit = 6;

/**
 * Takes topics with their vocabularies, gives what `assignTopics` needs. Two spellings of one term in one vocabulary
 * (`pretraining`, `pre-training`) are one term; the heavier weight stands.
 */
export function compileTopics(topics: Topic[]): CompiledTopics {
  const ordered = [...topics].sort((a, b) => byText(a.id, b.id));
  const phrases = ordered.flatMap(({ vocabulary }, topic) => {
    const terms = new Map<string, Term>();
    for (const [text, weight] of Object.entries(vocabulary)) {
      const known = terms.get(phraseKey(text));
      if (!known || Math.abs(weight) > Math.abs(known.weight))
        terms.set(phraseKey(text), { topic, text, weight });
    }
    return [...terms.values()].map((term): [string, Term] => [term.text, term]);
  });
  const least = ordered.map(({ vocabulary }) => ownShare * Math.max(0, ...Object.values(vocabulary)));
  return { ids: ordered.map(({ id }) => id), least, phrases: compilePhrases(phrases) };
}

/**
 * Takes a paper's title and abstract, gives its primary topic, up to three further ones and every topic that scored,
 * with the terms that decided. A topic's score is the sum over its terms of weight × log2(1 + hits), so that a
 * repeated term counts more, but each time less (the usual damping of term frequency: Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 6.4.1).
 */
export function assignTopics(
  paper: { title: string; abstract: string | null },
  compiled: CompiledTopics,
): TopicAssignment {
  const hits = new Map<Term, number>();
  countHits(paper.title, titleHits, compiled, hits);
  if (paper.abstract !== null) countHits(paper.abstract, 1, compiled, hits);

  const scores = score(hits, compiled);
  const [best, ...others] = scores;
  if (!best) return { primary: null, also: [], basis: 'rule', scores };
  const also = others
    .filter(
      ({ topic, score: reached }) =>
        reached >= alsoShare * best.score && reached >= (compiled.least[compiled.ids.indexOf(topic)] ?? 0),
    )
    .slice(0, alsoLimit);
  return { primary: best.topic, also: also.map(({ topic }) => topic), basis: 'rule', scores };
}

/**
 * Adds `amount` for each hit of a term in the text. Within one topic words count once, for the first and longest term
 * that covers them: so `early exit` can weigh other than `exit`, and `skip connection` can take `skip` out of play.
 */
function countHits(text: string, amount: number, compiled: CompiledTopics, hits: Map<Term, number>): void {
  const takenUpTo = compiled.ids.map(() => 0);
  for (const { start, end, values } of findPhrases(compiled.phrases, text)) {
    for (const term of values) {
      if (start < (takenUpTo[term.topic] ?? 0)) continue;
      takenUpTo[term.topic] = end;
      hits.set(term, (hits.get(term) ?? 0) + amount);
    }
  }
}

/** Every topic with a score above 0, best first, equal scores by id. */
function score(hits: Map<Term, number>, { ids }: CompiledTopics): Scores {
  const parts = ids.map((): { text: string; value: number }[] => []);
  for (const [{ topic, text, weight }, count] of hits)
    parts[topic]?.push({ text, value: weight * Math.log2(1 + count) });

  return ids
    .map((topic, at) => {
      const terms = (parts[at] ?? []).sort((a, b) => b.value - a.value || byText(a.text, b.text));
      const sum = terms.reduce((total, { value }) => total + value, 0);
      const deciding = terms.filter(({ value }) => value > 0).slice(0, wordLimit);
      return { topic, score: Math.round(sum * 1000) / 1000, words: deciding.map(({ text }) => text) };
    })
    .filter((row) => row.score > 0)
    .sort((a, b) => b.score - a.score || byText(a.topic, b.topic));
}
