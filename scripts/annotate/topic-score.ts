import type { Paper } from '../../src/schemas/paper.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { Examples } from './examples.ts';
import { compilePhrases, findPhrases, phraseKey } from './phrases.ts';
import { assignTopics, compileTopics } from './topics.ts';

export interface TopicScore {
  papers: number;
  examples: number;
  /** Examples whose topic the rule finds: as the first, and among all it gives. */
  first: number;
  among: number;
  /** Examples that the rule puts first elsewhere, with the words that led it there. */
  elsewhere: { title: string; wanted: string; got: string | null; words: string[]; among: boolean }[];
  /** Topics that no example shows. */
  unshown: string[];
  /** Papers in which no topic was found. */
  without: string[];
  /** Words of a vocabulary that are the name of a paper here: they say nothing about papers to come. */
  names: { topic: string; word: string }[];
  /** Words that no paper here holds, all vocabularies together. */
  unused: number;
  words: number;
}

/**
 * How well the vocabularies find the examples' topics. Each example is classified as if it were none: the rule reads
 * title and abstract only, so that leaving it out changes nothing for the others.
 */
export function scoreTopics(papers: readonly Paper[], topics: Topic[], examples: Examples): TopicScore {
  const compiled = compileTopics(topics);
  const found = papers.map((paper) => ({ paper, ...assignTopics(paper, compiled) }));
  const shown = found.flatMap((row) => {
    const wanted = examples.get(row.paper.id);
    return wanted ? [{ ...row, wanted, among: row.primary === wanted || row.also.includes(wanted) }] : [];
  });
  const own = new Set(
    papers.flatMap(({ shortName, aliases }) => [shortName ?? '', ...aliases]).map(phraseKey),
  );
  const vocabulary = topics.flatMap(({ id, vocabulary: rows }) =>
    Object.keys(rows).map((word) => ({ topic: id, word })),
  );
  return {
    papers: papers.length,
    examples: shown.length,
    first: shown.filter(({ primary, wanted }) => primary === wanted).length,
    among: shown.filter(({ among }) => among).length,
    elsewhere: shown
      .filter(({ primary, wanted }) => primary !== wanted)
      .map(({ paper, wanted, primary, scores, among }) => ({
        title: paper.title,
        wanted,
        got: primary,
        words: scores[0]?.words ?? [],
        among,
      })),
    unshown: topics.filter(({ id }) => ![...examples.values()].includes(id)).map(({ id }) => id),
    without: found.filter(({ primary }) => primary === null).map(({ paper }) => paper.title),
    names: vocabulary.filter(({ word }) => own.has(phraseKey(word))),
    unused: vocabulary.length - usedWords(papers, topics),
    words: vocabulary.length,
  };
}

/** How many words of the vocabularies some paper holds; each spelling of one counts. */
function usedWords(papers: readonly Paper[], topics: Topic[]): number {
  const words = topics.flatMap(({ vocabulary }) => Object.keys(vocabulary));
  const phrases = compilePhrases(words.map((word): [string, string] => [word, phraseKey(word)]));
  const used = new Set<string>();
  for (const { title, abstract } of papers)
    for (const { values } of findPhrases(phrases, `${title}\n${abstract ?? ''}`))
      for (const key of values) used.add(key);
  return words.filter((word) => used.has(phraseKey(word))).length;
}
