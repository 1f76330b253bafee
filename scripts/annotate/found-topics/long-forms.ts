import { spelledOut } from '../../../src/lib/acronyms.ts';
import { phraseKey } from '../phrases.ts';
import type { Text } from '../similarity.ts';
import { chunksOf } from './chunks.ts';

/** Folded acronym → the folded words that most of these texts spell it out with. */
export function longForms(texts: readonly Text[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, { words: string[]; times: number }>>();
  for (const { title, abstract } of texts) {
    for (const { short, long } of [...spelledOut(title), ...spelledOut(abstract ?? '')]) {
      const words = chunksOf(long).flatMap(({ tokens }) => tokens.map(({ key }) => key));
      const forms = counts.get(phraseKey(short)) ?? new Map<string, { words: string[]; times: number }>();
      const row = forms.get(words.join('')) ?? { words, times: 0 };
      row.times += 1;
      forms.set(words.join(''), row);
      counts.set(phraseKey(short), forms);
    }
  }
  return new Map(
    [...counts].map(([short, forms]) => [
      short,
      [...forms.values()].reduce((most, row) => (row.times > most.times ? row : most)).words,
    ]),
  );
}
