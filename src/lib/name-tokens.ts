/** A stretch of text that marks hold together: `Sarathi-Serve`, `Qwen2.5-1M`, `llama.cpp`, `SmoothQuant+`; [start, end) in UTF-16 units. */
export interface Chain {
  text: string;
  start: number;
  end: number;
}

const chain =
  /[\p{L}\p{N}₀-₉⁰-⁹]+(?:(?:[-‑_]|\.(?=[\p{L}\p{N}]))[\p{L}\p{N}₀-₉⁰-⁹]+)*(?:\++(?![\p{L}\p{N}]))?/gu;

/** The words of a text, each as far as hyphens, dots and a last plus sign hold it together. */
export function chains(text: string): Chain[] {
  return [...text.matchAll(chain)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Whether letters alone mark a word as a name: a capital after a small letter (`GaLore`), letters with digits
 * (`T5`, `Qwen2`), a Greek letter, or several capitals (`LAMB`). A capital only at its start (`Adam`) marks none.
 */
export function isMarked(word: string): boolean {
  // One look for each sign: `\p{L}.*\p{N}` would go over a long word once for each of its letters.
  return (
    /\p{L}/u.test(word) && (/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}|\p{Script=Greek}/u.test(word) || /\p{N}/u.test(word))
  );
}
