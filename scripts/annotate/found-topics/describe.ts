import { commonSpelling } from './spelling.ts';
import type { Telling } from './telling.ts';

const wordsNamed = 5;
/** A phrase is named that this share of the papers holds, and that tells this much. */
const leastShare = 0.08;
const leastLift = 3;

/** The sentence under a found topic's name: the next telling words, and nothing that no rule could know. */
export function definitionOf(named: readonly Telling[], telling: readonly Telling[], size: number): string {
  const words = further(named, telling, size);
  return words.length === 0
    ? 'Papers whose titles and abstracts speak alike.'
    : `Papers whose titles and abstracts often say ${inWords(words)}.`;
}

/** The most telling phrases that no other one before, nor the name, already says. */
function further(named: readonly Telling[], telling: readonly Telling[], size: number): string[] {
  const said = new Set(named.flatMap(({ phrase }) => phrase.words));
  const words: string[] = [];
  for (const { phrase, papers, lift } of telling) {
    if (words.length === wordsNamed) break;
    if (lift < leastLift || papers.length < Math.max(2, leastShare * size)) continue;
    if (phrase.words.some((word) => said.has(word))) continue;
    for (const word of phrase.words) said.add(word);
    words.push(commonSpelling(phrase.spellings));
  }
  return words;
}

function inWords(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} or ${list.at(-1) ?? ''}`;
}
