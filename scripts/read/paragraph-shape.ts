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
