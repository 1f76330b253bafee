/** No title seen in any listing is longer. */
export const longestTitle = 300;

/** Whether a paragraph is one of an abstract: too long for a title, or it ends as a sentence or with an address. */
export function isSentence(text: string): boolean {
  return (
    text.length > longestTitle ||
    /[.…。！।۔][)"”’'\]」』）]{0,3}$/u.test(text) ||
    (/![)"”’'\]]{0,3}$/.test(text) && text.length > 100) ||
    (/https?:\/\/[^\s]{1,200}$/.test(text) && text.includes(' '))
  );
}

/** Whether an editor has wrapped these lines: one of them goes on in the midst of a sentence. */
export function isWrapped(lines: string[]): boolean {
  return lines.some((line, i) => i > 0 && /^\p{Ll}/u.test(line) && !/[.。！]$/u.test(lines[i - 1] ?? ''));
}

/** Words that bear no capital inside a title. */
const small =
  /^(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|over|the|to|towards?|under|via|vs|with|without)$/i;

/**
 * Whether a paragraph that ends as a sentence has the capitals of a title: one sentence of at most 25 words, four of five
 * telling words with a capital. `A Framework for Comparing Data Manifolds.` has, `We study PCA.` has not.
 */
export function isTitleCased(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const telling = words.filter((word) => !small.test(word) && /^\p{L}/u.test(word));
  const capital = telling.filter((word) => /\p{Lu}/u.test(word)).length;
  return (
    words.length <= 25 && telling.length >= 3 && capital >= telling.length * 0.8 && !/[.!?]\s/.test(text)
  );
}
