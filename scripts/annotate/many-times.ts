/** Fewer texts have no more keys than memory holds. */
export const fewTexts = 5000;
/** Sums of letters that keys are counted under, a byte each. */
const sums = 2 ** 26;

/**
 * Whether a key (a word, a phrase) may stand in more than one text. Most keys of a large corpus stand in one alone, and a table of them
 * would not fit into memory; so they are counted under a sum of their letters. Few that stand in one alone are held to be in more.
 * @param keysOf the keys of a text, each once
 */
export function manyTimes<Text>(
  texts: readonly Text[],
  keysOf: (text: Text) => Iterable<string>,
): (key: string) => boolean {
  if (texts.length < fewTexts) return () => true;
  const times = new Uint8Array(sums);
  for (const text of texts)
    for (const key of keysOf(text)) {
      const sum = sumOf(key);
      times[sum] = Math.min(2, (times[sum] ?? 0) + 1);
    }
  return (key) => (times[sumOf(key)] ?? 0) > 1;
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), folded to the size of the table. */
function sumOf(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return (sum ^ (sum >>> 26)) & (sums - 1);
}
