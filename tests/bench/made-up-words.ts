import type { Draws } from '../../scripts/bench/generated-words.ts';
import { foldTitle } from '../../src/lib/fold.ts';
import { isGenericName } from '../../src/lib/generic-names.ts';

/** Rare words that a growing corpus brings: at 10,000 papers most have come. */
const newWords = 24_000;
const endings = [
  'Net',
  'LM',
  'Opt',
  'Prune',
  'Former',
  'Quant',
  'Attn',
  'KV',
  'Bench',
  'Tune',
  'Mix',
  'Flow',
];
const beginnings = ['Mini-', 'Fast-', 'Q-', 'Auto', 'Deep', 'Hyper'];

/** Words that no dictionary has, each once, in lower case. */
export function rareWords(draw: Draws): string[] {
  const words = new Set<string>();
  while (words.size < newWords) words.add(draw.phrase(1, 1).toLowerCase());
  return [...words];
}

/**
 * Names as papers give to their work, in four spellings; none is equal to another or to a taken one, however it is written.
 * @param taken names that stand already
 */
export function workNames(draw: Draws, taken: Iterable<string>): () => string {
  const folded = new Set([...taken].map(foldTitle));
  const one = (): string => {
    const style = draw.below(10);
    const word = draw.phrase(1, 1);
    if (style < 4) return draw.phrase(2, 2).replace(' ', '');
    if (style < 7) return word + (endings[draw.below(endings.length)] ?? '');
    if (style < 9)
      return draw
        .phrase(2, 3)
        .replaceAll(' ', '')
        .slice(0, 4 + draw.below(3))
        .toUpperCase();
    return (beginnings[draw.below(beginnings.length)] ?? '') + word + draw.phrase(1, 1);
  };
  return () => {
    let name = one();
    while (folded.has(foldTitle(name)) || isGenericName(name) || name.length < 4) name = one();
    folded.add(foldTitle(name));
    return name;
  };
}
