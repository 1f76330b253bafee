import { byText } from '../../../src/lib/fold.ts';
import { isStopWord } from '../../../src/lib/search/terms.ts';
import { termsOf } from '../../../src/lib/search/expansions.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { Paper } from '../../../src/schemas/paper.ts';

/** A word that more titles than this share says too little, in parts of all. */
const commonest = 1 / 100;

/**
 * Papers in an order in which those that a query finds lie near to each other: by first topic, then by the most common word
 * of their titles that less than a hundredth of all titles has, then by id. So they are shown from few parts.
 */
export function orderedPapers({ papers, topics, assignments }: Corpus): Paper[] {
  const places = new Map(topics.map(({ id }, place) => [id, place]));
  const counts = new Map<string, number>();
  const words = papers.map(({ title }) => [...new Set(termsOf(title))].filter((word) => !isStopWord(word)));
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(papers.length * commonest, 2);
  const subject = (own: readonly string[]): string =>
    own
      .filter((word) => (counts.get(word) ?? 0) <= most)
      .reduce((best, word) => ((counts.get(word) ?? 0) > (counts.get(best) ?? 0) ? word : best), '');
  return papers
    .map((paper, i) => {
      const primary = assignments.get(paper.id)?.primary ?? null;
      const topic = primary === null ? Infinity : (places.get(primary) ?? Infinity);
      return { paper, topic, subject: subject(words[i] ?? []) };
    })
    .sort(
      (a, b) =>
        (a.topic === b.topic ? 0 : a.topic - b.topic) ||
        byText(a.subject, b.subject) ||
        byText(a.paper.id, b.paper.id),
    )
    .map(({ paper }) => paper);
}
