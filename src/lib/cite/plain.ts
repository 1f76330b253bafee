/** Text on one line: without control characters, lone surrogates and runs of blanks, which no format of references can hold. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
