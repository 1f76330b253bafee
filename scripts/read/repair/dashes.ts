/** `ranks---and` → `ranks—and`, `tokens--less` → `tokens–less`, `IO-aware -- accounting` → `–`; `--flag` stays. */
export function dashes(text: string): string {
  return text
    .replace(/(?<![-–—])(?<=[\p{L}\p{N})”"] ?)---(?= ?[\p{L}\p{N}(“"])/gu, '—')
    .replace(/(?<=[\p{L}\p{N})”"])--(?=[\p{L}\p{N}(“"])/gu, '–')
    .replace(/(?<=\S) -- (?=\S)/g, ' – ');
}
