import { singular, words } from '../../src/lib/fold.ts';

/** Phrases ready to be found in texts; made by `compilePhrases`. */
export interface PhraseIndex<T> {
  /** Folded phrase → all that is attached to it. */
  values: Map<string, T[]>;
  /** Every beginning of a folded phrase, so that a search stops at the first word that leads nowhere. */
  beginnings: Set<string>;
}

/** A phrase found in a text: the words [start, end) and what is attached to them. */
export interface PhraseHit<T> {
  start: number;
  end: number;
  values: T[];
}

/**
 * The key under which all spellings of a phrase meet: `Fine-tuning`, `fine tuning`, `finetuning`; `KV caches`,
 * `KV cache`. Words are joined without a gap because hyphen, space and nothing are used alike in the literature.
 */
export function phraseKey(phrase: string): string {
  return words(phrase).map(singular).join('');
}

/** Takes [phrase, value] pairs; several values may hang on one phrase. Phrases without letters or digits never match. */
export function compilePhrases<T>(phrases: Iterable<[string, T]>): PhraseIndex<T> {
  const values = new Map<string, T[]>();
  const beginnings = new Set<string>();
  for (const [phrase, value] of phrases) {
    const key = phraseKey(phrase);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
    for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
  }
  return { values, beginnings };
}

/** All phrases of the index in a text, by first word, longer before shorter. Phrases begin and end with whole words. */
export function findPhrases<T>(index: PhraseIndex<T>, text: string): PhraseHit<T>[] {
  const tokens = words(text).map(singular);
  const hits: PhraseHit<T>[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    const here: PhraseHit<T>[] = [];
    let key = '';
    for (let end = start; end < tokens.length; end += 1) {
      key += tokens[end] ?? '';
      if (!index.beginnings.has(key)) break;
      const values = index.values.get(key);
      if (values) here.push({ start, end: end + 1, values });
    }
    hits.push(...here.reverse());
  }
  return hits;
}
