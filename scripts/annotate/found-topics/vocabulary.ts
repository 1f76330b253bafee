import { byText } from '../../../src/lib/fold.ts';
import type { TermVector } from '../similarity.ts';
import { commonSpelling } from './spelling.ts';
import type { Telling } from './telling.ts';

const mostWords = 60;
const mostPhrases = 20;
const leastLift = 2.5;
/** What a phrase counts beyond its words. */
const asPhrase = 0.5;

/**
 * The vocabulary of a found topic, with which `topics.ts` finds nearly the same papers again: the heaviest words of its
 * centroid, each weighing its share there × its rarity, and the telling phrases, weighing what their words do and a little
 * more.
 * @param rarity word → ln(papers / papers that have it)
 */
export function vocabularyOf(
  centroid: TermVector,
  telling: readonly Telling[],
  rarity: ReadonlyMap<string, number>,
): Record<string, number> {
  const weigh = (word: string): number => 10 * (centroid.get(word) ?? 0) * (rarity.get(word) ?? 0);
  const words = [...centroid.keys()]
    .map((word): [string, number] => [word, tenth(weigh(word))])
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .slice(0, mostWords);
  const phrases = telling
    .filter(({ phrase, lift }) => phrase.words.length > 1 && lift >= leastLift)
    .slice(0, mostPhrases)
    .map(({ phrase }): [string, number] => [
      commonSpelling(phrase.spellings).toLowerCase(),
      tenth(phrase.words.reduce((sum, word) => sum + weigh(word), asPhrase)),
    ]);
  const terms = new Map([...words, ...phrases].filter(([, weight]) => weight > 0));
  return Object.fromEntries([...terms].sort(([a, x], [b, y]) => y - x || byText(a, b)));
}

/** Word → ln(texts / texts that have it). */
export function rarityOf(vectors: readonly TermVector[]): Map<string, number> {
  const texts = new Map<string, number>();
  for (const vector of vectors) for (const word of vector.keys()) texts.set(word, (texts.get(word) ?? 0) + 1);
  return new Map([...texts].map(([word, count]) => [word, Math.log(vectors.length / count)]));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
